//! Naming somebody who may act for a person.

use axum::response::Response;
use serde::Deserialize;
use sothon_app::delegate::{self, CODE_PAGE, Grant, Granted};
use sothon_app::sign_in::CodeBy;
use sothon_domain::effects::today;
use sothon_web::pages::delegates_new::{
    self as page_of, DelegateError, DelegateNewView, TypedDelegate,
};
use time::OffsetDateTime;
use uuid::Uuid;

use super::error;
use crate::error_page::Failure;
use crate::form::{CheckedForm, new_key};
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

/// What a form brought back.
#[derive(Default)]
struct Sent {
    typed: TypedDelegate,
    errors: Vec<DelegateError>,
    key: Option<Uuid>,
}

/// `GET /my-pension/delegates/new`
pub(crate) async fn show(visitor: Visitor) -> Result<Response, Failure> {
    form(&visitor, Sent::default()).await
}

async fn form(visitor: &Visitor, sent: Sent) -> Result<Response, Failure> {
    let app = &visitor.portal.app;
    let mine = delegate::show(app, &visitor.actor()).await?;
    let key = sent.key.unwrap_or_else(|| new_key(app));
    let view = DelegateNewView {
        typed: sent.typed,
        errors: sent.errors,
        today: today(app.clock.as_ref()),
        key: key.to_string(),
    };
    Ok(page::html(page_of::render(&view, &page::frame_of(visitor, &mine.name))))
}

/// `POST /my-pension/delegates/new`
pub(crate) async fn send(sent: CheckedForm<Fields>) -> Result<Response, Failure> {
    let (visitor, fields) = (sent.visitor, sent.fields);
    let (app, actor) = (&visitor.portal.app, visitor.actor());
    let grant = Grant {
        member_number: &fields.member_number,
        name: &fields.name,
        scope: &fields.scope,
        months: &fields.months,
        // Nobody who has no session gets past the use case.
        signed_in_at: visitor.active().map_or(OffsetDateTime::UNIX_EPOCH, |s| s.started_at),
        key: fields.key,
    };
    match delegate::grant(app, &actor, &grant).await? {
        Granted::Done { redirect } => {
            if redirect == CODE_PAGE {
                // Where none can be sent, the page of the code says so.
                delegate::send_code(app, &actor, CodeBy::Sms, visitor.language).await?;
            }
            Ok(visitor.to(&redirect))
        }
        Granted::Wrong(faults) => {
            let Fields { key, member_number, name, scope, months } = fields;
            let typed = TypedDelegate { member_number, name, scope, months };
            let errors = faults.into_iter().map(error).collect();
            form(&visitor, Sent { typed, errors, key: Some(key) }).await
        }
    }
}
