//! A passkey of a member of staff is removed; the page asks first.

use axum::extract::Path;
use axum::response::Response;
use serde::Deserialize;
use sothon_app::authorisation::{UseCase, authorise};
use sothon_app::staff_passkey::{self, RemoveStaffPasskey};
use sothon_domain::person::StaffPasskeyId;
use sothon_web::pages::staff_passkey_remove::{self as page_of, StaffPasskeyRemoveView};
use sothon_web::pages::staff_proof::Proof;
use uuid::Uuid;

use super::row;
use crate::error_page::Failure;
use crate::form::{CheckedStaffForm, new_key};
use crate::page;
use crate::path::named;
use crate::staff_visitor::StaffVisitor;

/// The fields of the form.
#[derive(Deserialize)]
pub(crate) struct Fields {
    key: Uuid,
    #[serde(default)]
    code: String,
}

/// `GET /staff/passkeys/{id}/remove`
pub(crate) async fn show(
    Path(passkey): Path<String>,
    visitor: StaffVisitor,
) -> Result<Response, Failure> {
    let app = &visitor.portal.app;
    let key = new_key(app);
    ask(&visitor, named(&passkey)?, key, visitor.proof()).await
}

async fn ask(
    visitor: &StaffVisitor,
    passkey: StaffPasskeyId,
    key: Uuid,
    proof: Proof,
) -> Result<Response, Failure> {
    let listed = staff_passkey::one(&visitor.portal.app, &visitor.actor(), passkey).await?;
    let view = StaffPasskeyRemoveView { passkey: row(listed), proof, key: key.to_string() };
    Ok(page::html(page_of::render(&view, &page::staff_frame(visitor))))
}

/// `POST /staff/passkeys/{id}/remove`
pub(crate) async fn send(
    Path(passkey): Path<String>,
    sent: CheckedStaffForm<Fields>,
) -> Result<Response, Failure> {
    let (mut visitor, fields) = (sent.visitor, sent.fields);
    authorise(&visitor.actor(), UseCase::KeepStaffPasskeys)?;
    let passkey = named(&passkey)?;
    let proof = visitor.prove(&fields.code).await?;
    if proof != Proof::Given {
        // A form that was not taken keeps its key.
        return ask(&visitor, passkey, fields.key, proof).await;
    }
    let which = RemoveStaffPasskey { passkey, key: fields.key };
    let path = staff_passkey::remove(&visitor.portal.app, &visitor.actor(), &which).await?;
    Ok(visitor.to(&path))
}
