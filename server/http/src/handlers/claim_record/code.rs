//! The code is typed back: the form becomes a record, and the session begins.

use axum::response::{IntoResponse, Response};
use serde::Deserialize;
use sothon_app::claimant::{Again, CodeTyped, ask_again, type_code};
use sothon_web::pages::claim_record_check;
use sothon_web::pages::claim_record_code::{self, ClaimRecordCodeView};
use sothon_web::pages::sign_in_code::CodeError;

use super::next_path;
use crate::error_page::Failure;
use crate::form::CheckedForm;
use crate::handlers::sign_in::code::{seconds, signed_in, signed_in_at, typed_code};
use crate::page;
use crate::visitor::Visitor;

/// The fields of the forms.
#[derive(Deserialize)]
pub(crate) struct Fields {
    #[serde(default)]
    code: String,
    /// Present in the form that asks for another code.
    again: Option<String>,
}

/// `GET /claim-record/code`
pub(crate) async fn show(mut visitor: Visitor) -> Response {
    let cookie = page::ensure_visit(&mut visitor);
    (cookie, form(&visitor, None, false)).into_response()
}

fn form(visitor: &Visitor, error: Option<CodeError>, sent_again: bool) -> Response {
    let view = ClaimRecordCodeView { error, sent_again };
    page::html(claim_record_code::render(&view, &page::frame(visitor)))
}

/// `POST /claim-record/code`
pub(crate) async fn send(sent: CheckedForm<Fields>) -> Result<Response, Failure> {
    let visitor = sent.visitor;
    let (app, actor) = (&visitor.portal.app, visitor.actor());
    let browser = visitor.token.as_deref().unwrap_or_default();
    if sent.fields.again.is_some() {
        return Ok(match ask_again(app, &actor, browser, visitor.language).await? {
            Again::Sent => form(&visitor, None, true),
            Again::Wait(wait) => {
                form(&visitor, Some(CodeError::Wait { seconds: seconds(wait) }), false)
            }
            Again::Gone => begin_again(&visitor),
        });
    }
    let code = match typed_code(&sent.fields.code) {
        Ok(code) => code,
        Err(error) => return Ok(form(&visitor, Some(error), false)),
    };
    match type_code(app, &actor, browser, &code).await? {
        CodeTyped::SignedIn { person, other: None } => signed_in(&visitor, person).await,
        CodeTyped::SignedIn { person, other: Some(other) } => {
            let first = format!("/my-pension?{}", other.code());
            signed_in_at(&visitor, person, &first).await
        }
        CodeTyped::Resumed { next } => Ok(visitor.to(&next_path(next))),
        CodeTyped::Wrong => Ok(form(&visitor, Some(CodeError::Wrong), false)),
        CodeTyped::Gone => Ok(begin_again(&visitor)),
    }
}

/// Her answers may be kept still: then all of them together are where she goes on.
fn begin_again(visitor: &Visitor) -> Response {
    visitor.to(claim_record_check::PATH)
}
