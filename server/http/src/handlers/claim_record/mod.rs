//! A survivor asks from home for a record of her own: one question a page, then all answers together, then the
//! code. Her answers wait in a draft of her browser.

pub(crate) mod check;
pub(crate) mod code;
pub(crate) mod later;
pub(crate) mod step;

use axum::extract::RawQuery;
use axum::response::{IntoResponse, Response};
use sothon_app::claimant::{DraftSeen, draft, erase};
use sothon_domain::claimant::FLOW;
use sothon_domain::flow::StepKey;
use sothon_web::pages::claim_record::{self, ClaimRecordView, step_path};

use crate::error_page::Failure;
use crate::form::{CheckedForm, NoFields};
use crate::page;
use crate::visitor::Visitor;

/// `GET /claim-record`; with `?gone` it says first that the answers are kept no more, with `?erased` that she has
/// erased them, with `?kept` that they are kept for later, with `?wait` that this can't be done yet.
pub(crate) async fn show(
    RawQuery(query): RawQuery,
    mut visitor: Visitor,
) -> Result<Response, Failure> {
    let cookie = page::ensure_visit(&mut visitor);
    let view = match (seen(&visitor).await?, query.as_deref()) {
        (Some(draft), query) => ClaimRecordView::Begun {
            path: next_path(draft.next),
            until: visitor.words().time(draft.kept_until),
            gone: query == Some("gone"),
            keeps: draft.answers.get(StepKey::Phone).is_some(),
            wait: query == Some("wait"),
        },
        (None, Some("gone")) => ClaimRecordView::Gone,
        (None, Some("erased")) => ClaimRecordView::Erased,
        (None, Some("kept")) => ClaimRecordView::Kept,
        (None, _) => ClaimRecordView::New,
    };
    let first = FLOW.steps.first().map_or("check", |step| step.key.code());
    let page = page::html(claim_record::render(&view, first, &page::frame(&visitor)));
    Ok((cookie, page).into_response())
}

/// `POST /claim-record`: erases the answers.
pub(crate) async fn send(sent: CheckedForm<NoFields>) -> Result<Response, Failure> {
    let visitor = sent.visitor;
    erase(&visitor.portal.app, &visitor.actor(), browser(&visitor)).await?;
    Ok(visitor.to("/claim-record?erased"))
}

/// What names her browser. Every form of ours was checked against it.
fn browser(visitor: &Visitor) -> &str {
    visitor.token.as_deref().unwrap_or_default()
}

/// The draft of her browser.
async fn seen(visitor: &Visitor) -> Result<Option<DraftSeen>, Failure> {
    Ok(draft(&visitor.portal.app, &visitor.actor(), browser(visitor)).await?)
}

/// Where it goes on: the first question without an answer, or all answers together.
pub(crate) fn next_path(next: Option<StepKey>) -> String {
    step_path(next.map_or("check", StepKey::code))
}

/// Her answers are kept no more; who comes with a new browser begins.
pub(crate) fn gone(visitor: &Visitor) -> Response {
    let gone = if visitor.token.is_some() { "?gone" } else { "" };
    visitor.to(&format!("{}{gone}", claim_record::PATH))
}
