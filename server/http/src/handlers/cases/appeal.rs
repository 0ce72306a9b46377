//! Why she does not agree with a rejection; what is typed survives the end of the session.

pub(crate) mod check;

use axum::extract::Path;
use axum::response::Response;
use serde::Deserialize;
use sothon_app::case::{self, AppealState, WhySaid};
use sothon_app::{my_pension, session};
use sothon_domain::flow::Fault;
use sothon_domain::person::Reference;
use sothon_web::pages::appeal::{self as page_of, AppealView, FirstDecision, LateView, path};
use sothon_web::pages::report_way::ReportWay;

use crate::error_page::Failure;
use crate::form::{CheckedForm, parse};
use crate::handlers::report::kept;
use crate::page;
use crate::path::named;
use crate::visitor::Visitor;

/// The field of the form.
#[derive(Deserialize)]
pub(crate) struct Fields {
    #[serde(default)]
    answer: String,
}

/// `GET /my-pension/cases/{reference}/appeal`; an appeal that was sent is shown instead.
pub(crate) async fn show(
    Path(reference): Path<String>,
    visitor: Visitor,
) -> Result<Response, Failure> {
    let reference = named(&reference)?;
    let (app, actor) = (&visitor.portal.app, visitor.actor());
    let (why, end) = match case::appeal(app, &actor, reference).await?.state {
        AppealState::Open { why, kept, .. } => (why.unwrap_or_default(), kept),
        closed => return elsewhere(&visitor, reference, &closed).await,
    };
    let why = match session::read_kept_form(app, &actor, &visitor.path).await? {
        Some(raw) => parse::<Fields>(&raw)?.answer,
        None => why,
    };
    let kept = kept(app, end);
    form(&visitor, AppealView { way: ReportWay::Own, first: reference, why, kept, fault: None })
        .await
}

/// `POST /my-pension/cases/{reference}/appeal`
pub(crate) async fn send(
    Path(reference): Path<String>,
    sent: CheckedForm<Fields>,
) -> Result<Response, Failure> {
    let reference = named(&reference)?;
    let (visitor, Fields { answer: why }) = (sent.visitor, sent.fields);
    let (app, actor) = (&visitor.portal.app, visitor.actor());
    if let Some(person) = visitor.expired() {
        session::keep_form(app, person, &visitor.path, &sent.raw).await?;
        return Err(Failure::SignInNeeded);
    }
    match case::say_why(app, &actor, reference, &why).await? {
        WhySaid::Kept => {
            session::forget_kept_form(app, &actor, &visitor.path).await?;
            Ok(visitor.to(&format!("{}/check", path(reference))))
        }
        WhySaid::Closed => Ok(visitor.to(&path(reference))),
        WhySaid::Refused(fault) => refused(&visitor, reference, why, fault).await,
    }
}

async fn refused(
    visitor: &Visitor,
    first: Reference,
    why: String,
    fault: Fault,
) -> Result<Response, Failure> {
    // Nothing has changed: what was kept before is kept as it was.
    let (way, fault) = (ReportWay::Own, Some(fault));
    form(visitor, AppealView { way, first, why, kept: None, fault }).await
}

async fn form(visitor: &Visitor, view: AppealView) -> Result<Response, Failure> {
    let name = my_pension::name(&visitor.portal.app, &visitor.actor()).await?;
    Ok(page::html(page_of::render(&view, &page::frame_of(visitor, &name))))
}

/// Where an appeal that can't be sent leads: to itself, or to the page that says that it is too late.
async fn elsewhere(
    visitor: &Visitor,
    first: Reference,
    state: &AppealState,
) -> Result<Response, Failure> {
    match state {
        AppealState::Sent(appeal) => Ok(visitor.to(&format!("/my-pension/cases/{appeal}"))),
        AppealState::Open { .. } => Ok(visitor.to(&path(first))),
        AppealState::Late(until) => {
            let name = my_pension::name(&visitor.portal.app, &visitor.actor()).await?;
            let view = LateView { way: ReportWay::Own, first, until: *until };
            Ok(page::html(page_of::late(&view, &page::frame_of(visitor, &name))))
        }
    }
}

/// The decision as pages show it.
pub(crate) fn decision(first: case::FirstDecision) -> FirstDecision {
    FirstDecision {
        reference: first.reference,
        kind: first.kind,
        effect: first.effect,
        reason: first.reason,
        instrument: first.instrument,
        note: first.note,
        office: first.office,
        decided_on: first.decided_on,
    }
}

/// The same with what an appeal says, of a case that is one.
pub(crate) fn appealed(
    told: Option<case::AppealTold>,
    first: Option<case::FirstDecision>,
) -> Option<page_of::Appealed> {
    let (told, first) = told.zip(first)?;
    Some(page_of::Appealed { why: told.why, first: decision(first) })
}
