//! She keeps her answers for later, and goes on with them.

use axum::response::{IntoResponse, Response};
use serde::Deserialize;
use sothon_app::claimant::{KeptForLater, Resumed, keep_for_later, resume};
use sothon_domain::flow::StepKey;
use sothon_web::pages::claim_record_code;
use sothon_web::pages::claim_record_resume::{self, ClaimRecordResumeView, NotResumed};

use super::{browser, gone, next_path};
use crate::error_page::Failure;
use crate::form::{CheckedForm, NoFields};
use crate::handlers::sign_in::code::seconds;
use crate::page;
use crate::visitor::Visitor;

/// The fields of the form.
#[derive(Deserialize)]
pub(crate) struct Fields {
    #[serde(default)]
    number: String,
}

/// `POST /claim-record/keep`
pub(crate) async fn keep(sent: CheckedForm<NoFields>) -> Result<Response, Failure> {
    let visitor = sent.visitor;
    let (app, actor) = (&visitor.portal.app, visitor.actor());
    Ok(match keep_for_later(app, &actor, browser(&visitor), visitor.language).await? {
        KeptForLater::Kept => visitor.to("/claim-record?kept"),
        KeptForLater::NoPhone => visitor.to(&next_path(Some(StepKey::Phone))),
        KeptForLater::Wait(_) => visitor.to("/claim-record?wait"),
        KeptForLater::Gone => gone(&visitor),
    })
}

/// `GET /claim-record/resume`
pub(crate) async fn show(mut visitor: Visitor) -> Response {
    let cookie = page::ensure_visit(&mut visitor);
    (cookie, form(&visitor, &ClaimRecordResumeView::default())).into_response()
}

fn form(visitor: &Visitor, view: &ClaimRecordResumeView) -> Response {
    page::html(claim_record_resume::render(view, &page::frame(visitor)))
}

/// `POST /claim-record/resume`: leads to the page of the code.
pub(crate) async fn send(sent: CheckedForm<Fields>) -> Result<Response, Failure> {
    let (visitor, typed) = (sent.visitor, sent.fields.number);
    let (app, actor) = (&visitor.portal.app, visitor.actor());
    let resumed = resume(app, &actor, browser(&visitor), &typed, visitor.language).await?;
    let error = match resumed {
        Resumed::Sent => return Ok(visitor.to(claim_record_code::PATH)),
        Resumed::Malformed => NotResumed::Malformed,
        Resumed::Unknown => NotResumed::Unknown,
        Resumed::Wait(wait) => NotResumed::Wait { seconds: seconds(wait) },
    };
    Ok(form(&visitor, &ClaimRecordResumeView { typed, error: Some(error) }))
}
