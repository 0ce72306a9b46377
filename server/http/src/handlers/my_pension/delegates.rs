//! Who may act for a person: the list, and ending it.

pub(crate) mod code;
pub(crate) mod new;

use axum::extract::{Path, RawQuery};
use axum::response::Response;
use sothon_app::delegate::{self, DelegateFault};
use sothon_domain::delegate::DelegateChannel;
use sothon_domain::person::DelegationId;
use sothon_web::pages::delegates::{self as page_of, Delegate, DelegateDone, DelegatesView};
use sothon_web::pages::delegates_new::DelegateError;

use crate::error_page::Failure;
use crate::form::{CheckedForm, NoFields};
use crate::page;
use crate::path::named;
use crate::visitor::Visitor;

/// `GET /my-pension/delegates`; with `?granted` or `?revoked` it says first what was done.
pub(crate) async fn show(RawQuery(query): RawQuery, visitor: Visitor) -> Result<Response, Failure> {
    let done = match query.as_deref() {
        Some("granted") => Some(DelegateDone::Granted),
        Some("revoked") => Some(DelegateDone::Revoked),
        _ => None,
    };
    let mine = delegate::show(&visitor.portal.app, &visitor.actor()).await?;
    // An old address does not say of now what was done then.
    let done = done.filter(|done| *done == DelegateDone::Revoked || !mine.delegates.is_empty());
    let delegates = mine.delegates.into_iter().map(|one| shown(one, &visitor)).collect();
    let view = DelegatesView { delegates, done };
    Ok(page::html(page_of::render(&view, &page::frame_of(&visitor, &mine.name))))
}

/// One of the two of a leave, as the other sees her.
pub(crate) fn shown(one: delegate::Named, visitor: &Visitor) -> Delegate {
    Delegate {
        id: one.id.to_string(),
        name: page::full(&one.name, visitor.language),
        scope: one.scope,
        last_day: one.last_day,
        decision: one.decision,
        stopped: one.frozen_at.is_some(),
    }
}

/// `POST /my-pension/delegates/{id}/revoke`; one that has ended stays as it is.
pub(crate) async fn revoke(
    Path(id): Path<String>,
    sent: CheckedForm<NoFields>,
) -> Result<Response, Failure> {
    let visitor = sent.visitor;
    let id: DelegationId = named(&id)?;
    let app = &visitor.portal.app;
    delegate::revoke(app, &visitor.actor(), id, DelegateChannel::Web).await?;
    let list = format!("{}?revoked", page_of::PATH);
    Ok(visitor.to(&list))
}

/// The fault as pages say it.
pub(crate) fn error(fault: DelegateFault) -> DelegateError {
    match fault {
        DelegateFault::Number => DelegateError::Number,
        DelegateFault::NameMissing => DelegateError::NameMissing,
        DelegateFault::Unknown => DelegateError::Unknown,
        DelegateFault::Myself => DelegateError::Myself,
        DelegateFault::ScopeMissing => DelegateError::ScopeMissing,
        DelegateFault::EndMissing => DelegateError::EndMissing,
        DelegateFault::Guardian => DelegateError::Guardian,
        DelegateFault::TooMany => DelegateError::TooMany,
        DelegateFault::TooManyTries => DelegateError::TooManyTries,
    }
}
