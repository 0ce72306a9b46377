//! A passkey is removed; the page asks first.

use axum::extract::Path;
use axum::response::Response;
use serde::Deserialize;
use sothon_app::passkey::{self, RemovePasskey};
use sothon_web::pages::passkey_remove::{self as page_of, PasskeyRemoveView};
use uuid::Uuid;

use super::row;
use crate::error_page::Failure;
use crate::form::{CheckedForm, new_key};
use crate::page;
use crate::path::named;
use crate::visitor::Visitor;

/// The fields of the form.
#[derive(Deserialize)]
pub(crate) struct Fields {
    key: Uuid,
}

/// `GET /my-pension/passkeys/{id}/remove`
pub(crate) async fn show(
    Path(passkey): Path<String>,
    visitor: Visitor,
) -> Result<Response, Failure> {
    let app = &visitor.portal.app;
    let key = new_key(app).to_string();
    let (name, listed) = passkey::one(app, &visitor.actor(), named(&passkey)?).await?;
    let view = PasskeyRemoveView { passkey: row(listed), key };
    Ok(page::html(page_of::render(&view, &page::frame_of(&visitor, &name))))
}

/// `POST /my-pension/passkeys/{id}/remove`
pub(crate) async fn send(
    Path(passkey): Path<String>,
    sent: CheckedForm<Fields>,
) -> Result<Response, Failure> {
    let (visitor, key) = (sent.visitor, sent.fields.key);
    let which = RemovePasskey { passkey: named(&passkey)?, key };
    let path = passkey::remove(&visitor.portal.app, &visitor.actor(), &which).await?;
    Ok(visitor.to(&path))
}
