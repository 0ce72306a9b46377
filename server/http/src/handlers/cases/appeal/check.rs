//! Why she does not agree beside the decision; sending it makes a case of it, exactly once.

use axum::extract::Path;
use axum::response::Response;
use serde::Deserialize;
use sothon_app::case::{self, AppealSent, AppealState, Shown};
use sothon_app::{AppError, my_pension, session};
use sothon_domain::person::Reference;
use sothon_web::pages::account;
use sothon_web::pages::appeal::path;
use sothon_web::pages::appeal_check::{self, AppealCheckView};
use sothon_web::pages::report_way::ReportWay;
use time::OffsetDateTime;
use uuid::Uuid;

use super::decision;
use crate::error_page::Failure;
use crate::form::{CheckedForm, new_key};
use crate::handlers::report::kept;
use crate::page;
use crate::path::named;
use crate::visitor::Visitor;

/// The fields of the form.
#[derive(Deserialize)]
pub(crate) struct Fields {
    key: Uuid,
    #[serde(default)]
    shown: Shown,
}

/// `GET /my-pension/cases/{reference}/appeal/check`; leads to the question while nothing is said, and from there to
/// an appeal that was sent.
pub(crate) async fn show(
    Path(reference): Path<String>,
    visitor: Visitor,
) -> Result<Response, Failure> {
    form(&visitor, named(&reference)?, false).await
}

async fn form(visitor: &Visitor, reference: Reference, changed: bool) -> Result<Response, Failure> {
    let (app, actor) = (&visitor.portal.app, visitor.actor());
    let seen = case::appeal(app, &actor, reference).await?;
    let AppealState::Open { why: Some(why), kept: end, shown } = seen.state else {
        return Ok(visitor.to(&path(reference)));
    };
    let name = my_pension::name(app, &actor).await?;
    let view = AppealCheckView {
        way: ReportWay::Own,
        first: decision(seen.first),
        why,
        kept: kept(app, end),
        key: new_key(app).to_string(),
        shown: shown.to_string(),
        changed,
        counter: None,
    };
    Ok(page::html(appeal_check::render(&view, &page::frame_of(visitor, &name))))
}

/// `POST /my-pension/cases/{reference}/appeal/check`
pub(crate) async fn send(
    Path(reference): Path<String>,
    sent: CheckedForm<Fields>,
) -> Result<Response, Failure> {
    let reference = named(&reference)?;
    let (visitor, Fields { key, shown }) = (sent.visitor, sent.fields);
    let (app, actor) = (&visitor.portal.app, visitor.actor());
    if let Some(person) = visitor.expired() {
        // What she said is in the draft; the kept form leads back here.
        session::keep_form(app, person, &visitor.path, &sent.raw).await?;
        return Err(Failure::SignInNeeded);
    }
    // Nobody who has no session gets past the use case.
    let her = visitor.active().map(|session| (session.person, session.started_at));
    let proved_at = her.map_or(OffsetDateTime::UNIX_EPOCH, |(_, started_at)| started_at);
    let done = case::send_appeal_proved(app, &actor, reference, (key, shown), proved_at).await;
    if let (Err(AppError::SignInNeeded), Some((person, _))) = (&done, her) {
        // Who proves once more who she is comes back here.
        session::keep_form(app, person, &visitor.path, &sent.raw).await?;
    }
    let done = done?;
    session::forget_kept_form(app, &actor, &visitor.path).await?;
    Ok(match done {
        AppealSent::Received(appeal) => visitor.to(&format!("/my-pension/cases/{appeal}?received")),
        AppealSent::Not => visitor.to(&path(reference)),
        AppealSent::Changed => form(&visitor, reference, true).await?,
        // It says that only a branch goes on.
        AppealSent::Stopped => visitor.to(account::PATH),
    })
}
