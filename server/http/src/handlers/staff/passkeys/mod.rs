//! The passkeys of a member of staff. The browser asks for a challenge by script; what it then made comes as
//! a form. Adding and removing one asks for a fresh proof.

pub(crate) mod remove;

use axum::Json;
use axum::extract::RawQuery;
use axum::response::{IntoResponse, Response};
use serde::{Deserialize, Serialize};
use sothon_app::authorisation::{UseCase, authorise};
use sothon_app::staff_passkey::{self, AddStaffPasskey, Added, BegunAdding, Listed};
use sothon_domain::effects::{legal_date, today};
use sothon_web::pages::staff_passkeys::{
    self as page_of, PasskeyDone, PasskeyError, PasskeyRow, StaffPasskeysView,
};
use sothon_web::pages::staff_proof::Proof;
use uuid::Uuid;

use crate::error_page::Failure;
use crate::form::CheckedStaffForm;
use crate::page;
use crate::staff_visitor::StaffVisitor;

/// What is asked for before a key is made.
#[derive(Deserialize)]
pub(crate) struct Wish {
    #[serde(default)]
    passkey_name: String,
}

/// Why the script does not go on: the name of a sentence that the page holds.
#[derive(Serialize)]
pub(super) struct NotBegun {
    /// The name.
    pub(super) refused: &'static str,
}

/// What the browser has made.
#[derive(Deserialize)]
pub(crate) struct Fields {
    #[serde(default)]
    ceremony: Uuid,
    #[serde(default)]
    credential: String,
}

/// The proof asked for before a key is added.
#[derive(Deserialize)]
pub(crate) struct ProofFields {
    #[serde(default)]
    code: String,
}

/// `GET /staff/passkeys`; with `?added` or `?removed` it says that first.
pub(crate) async fn show(
    RawQuery(query): RawQuery,
    visitor: StaffVisitor,
) -> Result<Response, Failure> {
    let done = match query.as_deref() {
        Some("added") => Some(PasskeyDone::Added),
        Some("removed") => Some(PasskeyDone::Removed),
        _ => None,
    };
    list(&visitor, visitor.proof(), done, None).await
}

async fn list(
    visitor: &StaffVisitor,
    proof: Proof,
    done: Option<PasskeyDone>,
    error: Option<PasskeyError>,
) -> Result<Response, Failure> {
    let app = &visitor.portal.app;
    let mine = staff_passkey::show(app, &visitor.actor()).await?;
    let keys = mine.into_iter().map(row).collect();
    let view = StaffPasskeysView { keys, today: today(app.clock.as_ref()), proof, done, error };
    Ok(page::html(page_of::render(&view, &page::staff_frame(visitor))))
}

fn row(key: Listed) -> PasskeyRow {
    PasskeyRow {
        id: key.id.to_string(),
        name: key.name.as_str().to_owned(),
        added_on: legal_date(key.added_at),
        used_on: key.used_at.map(legal_date),
        copied: key.copied_at.is_some(),
    }
}

/// `POST /staff/passkeys/prove`: a code, before a key is added.
pub(crate) async fn prove(sent: CheckedStaffForm<ProofFields>) -> Result<Response, Failure> {
    let (mut visitor, fields) = (sent.visitor, sent.fields);
    authorise(&visitor.actor(), UseCase::KeepStaffPasskeys)?;
    match visitor.prove(&fields.code).await? {
        Proof::Given => Ok(visitor.to(page_of::PATH)),
        proof => {
            // No page stands at this address, so that the link to the other language leads to the list.
            visitor.path = page_of::PATH.to_owned();
            list(&visitor, proof, None, None).await
        }
    }
}

/// `POST /staff/passkeys/challenge`
pub(crate) async fn challenge(sent: CheckedStaffForm<Wish>) -> Result<Response, Failure> {
    let (app, actor) = (&sent.visitor.portal.app, sent.visitor.actor());
    if sent.visitor.proof() != Proof::Given {
        return Ok(Json(NotBegun { refused: "proof" }).into_response());
    }
    let begun = staff_passkey::begin_adding(app, &actor, &sent.fields.passkey_name).await?;
    let refused = match begun {
        BegunAdding::Begun(begun) => return Ok(Json(begun).into_response()),
        BegunAdding::NoName => "name",
        BegunAdding::TooMany => "many",
        BegunAdding::NoPassword => "password",
    };
    Ok(Json(NotBegun { refused }).into_response())
}

/// `POST /staff/passkeys`
pub(crate) async fn send(sent: CheckedStaffForm<Fields>) -> Result<Response, Failure> {
    let (visitor, fields) = (sent.visitor, sent.fields);
    let made = AddStaffPasskey { ceremony: fields.ceremony, credential: &fields.credential };
    let error = match staff_passkey::add(&visitor.portal.app, &visitor.actor(), &made).await? {
        Added::Done { redirect } => {
            return Ok(visitor.to(&redirect));
        }
        Added::Expired => PasskeyError::Expired,
        Added::NotAccepted => PasskeyError::NotAccepted,
    };
    list(&visitor, visitor.proof(), None, Some(error)).await
}
