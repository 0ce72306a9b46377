//! A person's passkeys. The browser asks for a challenge by script; what it then made comes as a form.

pub(crate) mod remove;

use axum::Json;
use axum::extract::RawQuery;
use axum::response::{IntoResponse, Response};
use serde::{Deserialize, Serialize};
use sothon_app::passkey::{self, AddPasskey, Added, BegunAdding, Listed};
use sothon_domain::effects::{legal_date, today};
use sothon_web::pages::passkeys::{
    self as page_of, PasskeyDone, PasskeyError, PasskeyRow, PasskeysView,
};
use uuid::Uuid;

use crate::error_page::Failure;
use crate::form::CheckedForm;
use crate::page;
use crate::visitor::Visitor;

/// What is asked for before a key is made.
#[derive(Deserialize)]
pub(crate) struct Wish {
    #[serde(default)]
    passkey_name: String,
}

/// Why no key is to be made: the name of a sentence that the page holds.
#[derive(Serialize)]
struct NotBegun {
    refused: &'static str,
}

/// What the browser has made.
#[derive(Deserialize)]
pub(crate) struct Fields {
    #[serde(default)]
    ceremony: Uuid,
    #[serde(default)]
    credential: String,
}

/// `GET /my-pension/passkeys`; with `?added` or `?removed` it says that first.
pub(crate) async fn show(RawQuery(query): RawQuery, visitor: Visitor) -> Result<Response, Failure> {
    let done = match query.as_deref() {
        Some("added") => Some(PasskeyDone::Added),
        Some("removed") => Some(PasskeyDone::Removed),
        _ => None,
    };
    list(&visitor, done, None).await
}

async fn list(
    visitor: &Visitor,
    done: Option<PasskeyDone>,
    error: Option<PasskeyError>,
) -> Result<Response, Failure> {
    let app = &visitor.portal.app;
    let mine = passkey::show(app, &visitor.actor()).await?;
    let keys = mine.keys.into_iter().map(row).collect();
    let view = PasskeysView { keys, today: today(app.clock.as_ref()), done, error };
    Ok(page::html(page_of::render(&view, &page::frame_of(visitor, &mine.name))))
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

/// `POST /my-pension/passkeys/challenge`
pub(crate) async fn challenge(sent: CheckedForm<Wish>) -> Result<Response, Failure> {
    let (app, actor) = (&sent.visitor.portal.app, sent.visitor.actor());
    let refused = match passkey::begin_adding(app, &actor, &sent.fields.passkey_name).await? {
        BegunAdding::Begun(begun) => return Ok(Json(begun).into_response()),
        BegunAdding::NoName => "name",
        BegunAdding::TooMany => "many",
    };
    Ok(Json(NotBegun { refused }).into_response())
}

/// `POST /my-pension/passkeys`
pub(crate) async fn send(sent: CheckedForm<Fields>) -> Result<Response, Failure> {
    let (visitor, fields) = (sent.visitor, sent.fields);
    let made = AddPasskey { ceremony: fields.ceremony, credential: &fields.credential };
    let error = match passkey::add(&visitor.portal.app, &visitor.actor(), &made).await? {
        Added::Done { redirect } => {
            return Ok(visitor.to(&redirect));
        }
        Added::Expired => PasskeyError::Expired,
        Added::NotAccepted => PasskeyError::NotAccepted,
    };
    list(&visitor, None, Some(error)).await
}
