//! A person whose death was reported says that she lives.

use axum::response::Response;
use serde::Deserialize;
use sothon_app::{AppError, death_report};
use sothon_domain::effects::legal_date;
use sothon_web::pages::death_notice::DeathNotice;
use uuid::Uuid;

use crate::error_page::Failure;
use crate::form::{CheckedForm, new_key};
use crate::visitor::Visitor;

/// Where the thanks stand.
const SAID: &str = "alive";

/// The fields of the form.
#[derive(Deserialize)]
pub(crate) struct Fields {
    key: Uuid,
}

/// `POST /my-pension/alive`
pub(crate) async fn send(sent: CheckedForm<Fields>) -> Result<Response, Failure> {
    let (visitor, Fields { key }) = (sent.visitor, sent.fields);
    death_report::say(&visitor.portal.app, &visitor.actor(), key).await?;
    Ok(visitor.to(&format!("/my-pension?{SAID}")))
}

/// What stands of it on her first page; nothing on the page of another for whom she acts.
pub(super) async fn notice(
    visitor: &Visitor,
    query: Option<&str>,
) -> Result<Option<DeathNotice>, Failure> {
    let app = &visitor.portal.app;
    let standing = match death_report::standing(app, &visitor.actor()).await {
        Err(AppError::NotFound) => None,
        standing => standing?,
    };
    let stands = standing.map(|standing| DeathNotice::Stands {
        held_on: standing.held_at.map(legal_date),
        key: new_key(app).to_string(),
    });
    Ok(stands.or_else(|| (query == Some(SAID)).then_some(DeathNotice::Thanks)))
}
