//! Who may act for a person: naming somebody, and ending it.

use axum::extract::{Path, RawQuery};
use axum::response::{IntoResponse, Redirect, Response};
use serde::Deserialize;
use sothon_app::delegate::{self, DelegateFault, Grant, Granted};
use sothon_domain::delegate::DelegateChannel;
use sothon_domain::effects::{new_id, today};
use sothon_domain::person::DelegationId;
use sothon_web::pages::delegates::{
    self as page_of, Delegate, DelegateDone, DelegateError, DelegatesView, TypedDelegate,
};
use uuid::Uuid;

use crate::error_page::Failure;
use crate::form::CheckedForm;
use crate::page;
use crate::visitor::Visitor;

/// The fields of the form.
#[derive(Deserialize)]
pub(crate) struct Fields {
    key: Uuid,
    #[serde(default)]
    member_number: String,
    #[serde(default)]
    name: String,
    #[serde(default)]
    scope: String,
    #[serde(default)]
    months: String,
}

/// The form has nothing but its token.
#[derive(Deserialize)]
pub(crate) struct Nothing {}

/// What a form brought back.
#[derive(Default)]
struct Sent {
    typed: TypedDelegate,
    errors: Vec<DelegateError>,
    key: Option<Uuid>,
}

/// `GET /my-pension/delegates`; with `?granted` or `?revoked` it says first what was done.
pub(crate) async fn show(RawQuery(query): RawQuery, visitor: Visitor) -> Result<Response, Failure> {
    let done = match query.as_deref() {
        Some("granted") => Some(DelegateDone::Granted),
        Some("revoked") => Some(DelegateDone::Revoked),
        _ => None,
    };
    form(&visitor, done, Sent::default()).await
}

async fn form(
    visitor: &Visitor,
    done: Option<DelegateDone>,
    sent: Sent,
) -> Result<Response, Failure> {
    let app = &visitor.portal.app;
    let mine = delegate::show(app, &visitor.actor()).await?;
    // An old address does not say of now what was done then.
    let done = done.filter(|done| *done == DelegateDone::Revoked || !mine.delegates.is_empty());
    let key = sent.key.unwrap_or_else(|| new_id(app.clock.as_ref(), app.entropy.as_ref()));
    let view = DelegatesView {
        delegates: mine.delegates.into_iter().map(|one| shown(one, visitor)).collect(),
        typed: sent.typed,
        errors: sent.errors,
        done,
        today: today(app.clock.as_ref()),
        key: key.to_string(),
    };
    Ok(page::html(page_of::render(&view, &page::frame_of(visitor, &mine.name))))
}

/// One of the two of a leave, as the other sees her.
pub(crate) fn shown(one: delegate::Named, visitor: &Visitor) -> Delegate {
    Delegate {
        id: one.id.to_string(),
        name: page::full(&one.name, visitor.language),
        scope: one.scope,
        last_day: one.last_day,
    }
}

/// `POST /my-pension/delegates`
pub(crate) async fn send(sent: CheckedForm<Fields>) -> Result<Response, Failure> {
    let (visitor, fields) = (sent.visitor, sent.fields);
    let grant = Grant {
        member_number: &fields.member_number,
        name: &fields.name,
        scope: &fields.scope,
        months: &fields.months,
        key: fields.key,
    };
    match delegate::grant(&visitor.portal.app, &visitor.actor(), &grant).await? {
        Granted::Done { redirect } => Ok(Redirect::to(&visitor.address(&redirect)).into_response()),
        Granted::Wrong(faults) => {
            let Fields { key, member_number, name, scope, months } = fields;
            let typed = TypedDelegate { member_number, name, scope, months };
            let errors = faults.into_iter().map(error).collect();
            form(&visitor, None, Sent { typed, errors, key: Some(key) }).await
        }
    }
}

/// `POST /my-pension/delegates/{id}/revoke`; one that has ended stays as it is.
pub(crate) async fn revoke(
    Path(id): Path<String>,
    sent: CheckedForm<Nothing>,
) -> Result<Response, Failure> {
    let visitor = sent.visitor;
    let id = DelegationId::new(id.parse().map_err(|_| Failure::NotFound)?);
    let app = &visitor.portal.app;
    delegate::revoke(app, &visitor.actor(), id, DelegateChannel::Web).await?;
    let list = format!("{}?revoked", page_of::PATH);
    Ok(Redirect::to(&visitor.address(&list)).into_response())
}

fn error(fault: DelegateFault) -> DelegateError {
    match fault {
        DelegateFault::Number => DelegateError::Number,
        DelegateFault::NameMissing => DelegateError::NameMissing,
        DelegateFault::Unknown => DelegateError::Unknown,
        DelegateFault::Myself => DelegateError::Myself,
        DelegateFault::ScopeMissing => DelegateError::ScopeMissing,
        DelegateFault::EndMissing => DelegateError::EndMissing,
        DelegateFault::TooMany => DelegateError::TooMany,
        DelegateFault::TooManyTries => DelegateError::TooManyTries,
    }
}
