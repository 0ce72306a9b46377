//! What she says and what it would change; sending it makes a case of it, exactly once.

use axum::extract::Path;
use axum::response::Response;
use serde::Deserialize;
use sothon_app::case::{self, Shown, Submission, Submitted};
use sothon_app::{my_pension, session};
use sothon_domain::casework::{CaseKind, Channel};
use sothon_domain::pension::Datum;
use sothon_web::pages::not_right;
use sothon_web::pages::not_right_check::{self, NotRightCheckView};
use sothon_web::pages::report_way::ReportWay;
use uuid::Uuid;

use crate::error_page::Failure;
use crate::form::{CheckedForm, new_key};
use crate::handlers::draft_papers::so_far;
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

/// `GET /my-pension/not-right/{datum}/check`; leads to the form while nothing is said.
pub(crate) async fn show(Path(datum): Path<String>, visitor: Visitor) -> Result<Response, Failure> {
    form(&visitor, named(&datum)?, false).await
}

/// What is said as it is now, with the form that sends this and nothing else.
async fn form(visitor: &Visitor, datum: Datum, changed: bool) -> Result<Response, Failure> {
    let (app, actor) = (&visitor.portal.app, visitor.actor());
    let seen = case::dispute(app, &actor, datum).await?;
    if seen.draft.open.is_some() || seen.draft.next.is_some() {
        return Ok(visitor.to(&not_right::path(datum)));
    }
    let name = my_pension::name(app, &actor).await?;
    let papers = so_far(visitor, CaseKind::Correction(datum), &seen.draft).await?;
    let view = NotRightCheckView {
        way: ReportWay::Own,
        datum,
        held: seen.held,
        value: seen.value,
        words: seen.words,
        effect: seen.effect,
        papers,
        kept: kept(app, seen.draft.kept),
        key: new_key(app).to_string(),
        shown: seen.draft.shown.to_string(),
        changed,
        counter: None,
    };
    Ok(page::html(not_right_check::render(&view, &page::frame_of(visitor, &name))))
}

/// `POST /my-pension/not-right/{datum}/check`
pub(crate) async fn send(
    Path(datum): Path<String>,
    sent: CheckedForm<Fields>,
) -> Result<Response, Failure> {
    let datum = named(&datum)?;
    let (visitor, Fields { key, shown }) = (sent.visitor, sent.fields);
    let (app, actor) = (&visitor.portal.app, visitor.actor());
    if let Some(person) = visitor.expired() {
        // What she said is in the draft; the kept form leads back here.
        session::keep_form(app, person, &visitor.path, &sent.raw).await?;
        return Err(Failure::SignInNeeded);
    }
    let kind = CaseKind::Correction(datum);
    let submission = Submission { kind, channel: Channel::Web, key, shown };
    let submitted = case::submit(app, &actor, &submission).await?;
    session::forget_kept_form(app, &actor, &visitor.path).await?;
    Ok(match submitted {
        Submitted::Received(reference) => {
            visitor.to(&format!("/my-pension/cases/{reference}?received"))
        }
        Submitted::Missing(_) | Submitted::AlreadyOpen(_) | Submitted::Stopped => {
            visitor.to(&not_right::path(datum))
        }
        Submitted::Changed => form(&visitor, datum, true).await?,
    })
}
