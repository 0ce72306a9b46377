//! Anybody checks a letter by the code on it.

pub(crate) mod one;

use axum::response::{IntoResponse, Response};
use serde::Deserialize;
use sothon_app::App;
use sothon_app::letter::{self, LookedUp};
use sothon_web::pages::verify::{self as page_of, VerifyError, VerifyView};

use crate::error_page::Failure;
use crate::form::CheckedForm;
use crate::page;
use crate::visitor::Visitor;

/// The fields of the form.
#[derive(Deserialize)]
pub(crate) struct Fields {
    #[serde(default)]
    code: String,
}

/// `GET /verify`
pub(crate) async fn show(mut visitor: Visitor) -> Response {
    let cookie = page::ensure_visit(&mut visitor);
    (cookie, form(&visitor, String::new(), None)).into_response()
}

fn form(visitor: &Visitor, code: String, error: Option<VerifyError>) -> Response {
    let public_keys = public_keys(&visitor.portal.app);
    let view = VerifyView { code, error, public_keys };
    page::html(page_of::render(&view, &page::frame(visitor)))
}

/// `POST /verify`
pub(crate) async fn send(sent: CheckedForm<Fields>) -> Result<Response, Failure> {
    let (visitor, code) = (sent.visitor, sent.fields.code);
    let error = match letter::look_up(&visitor.portal.app, &visitor.actor(), &code).await? {
        LookedUp::Found { redirect } => {
            return Ok(visitor.to(&redirect));
        }
        LookedUp::Malformed => VerifyError::Malformed,
        LookedUp::Unknown => VerifyError::Unknown,
        LookedUp::TooOften => VerifyError::TooOften,
        LookedUp::Busy => VerifyError::Busy,
    };
    Ok(form(&visitor, code, Some(error)))
}

/// The public keys as texts, the newest first.
fn public_keys(app: &App) -> Vec<String> {
    letter::public_keys(app).iter().map(|(_, key)| key.to_string()).collect()
}
