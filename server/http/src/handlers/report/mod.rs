//! A person reports a change: what it is for, one question a page, then all answers together.

pub(crate) mod check;
pub(crate) mod step;

use axum::extract::Path;
use axum::response::Response;
use sothon_app::{case, my_pension};
use sothon_domain::casework::CaseKind;
use sothon_domain::flow::StepKey;
use sothon_web::pages::report::{self as page_of, ReportState, ReportView, step_path};
use sothon_web::pages::reports;

use crate::error_page::Failure;
use crate::page;
use crate::visitor::Visitor;

/// `GET /my-pension/report/{kind}`
pub(crate) async fn show(Path(kind): Path<String>, visitor: Visitor) -> Result<Response, Failure> {
    let kind = kind_of(&kind)?;
    let (app, actor) = (&visitor.portal.app, visitor.actor());
    let draft = case::draft(app, &actor, kind).await?;
    let path = next_path(kind, draft.next);
    let state = match (draft.open, draft.returned) {
        (Some(open), _) => ReportState::Open(open),
        (None, Some(reference)) => ReportState::Returned { reference, path },
        (None, None) if !draft.begun => ReportState::New { path },
        (None, None) => ReportState::Begun { path },
    };
    let name = my_pension::name(app, &actor).await?;
    let known = !draft.begun && !draft.answers.is_empty();
    let view = ReportView { kind, state, known };
    Ok(page::html(page_of::render(&view, &page::frame_of(&visitor, &name))))
}

/// `GET /my-pension/report`
pub(crate) async fn list(visitor: Visitor) -> Result<Response, Failure> {
    let (app, actor) = (&visitor.portal.app, visitor.actor());
    let kinds = case::offered(app, &actor).await?;
    let name = my_pension::name(app, &actor).await?;
    Ok(page::html(reports::render(&kinds, &page::frame_of(&visitor, &name))))
}

fn kind_of(code: &str) -> Result<CaseKind, Failure> {
    match CaseKind::from_code(code) {
        // A fact is disputed on its own page, a rejection appealed from its case.
        None | Some(CaseKind::Correction(_) | CaseKind::Appeal) => Err(Failure::NotFound),
        Some(kind) => Ok(kind),
    }
}

/// Where it goes on: the first question without an answer, or all answers together.
fn next_path(kind: CaseKind, next: Option<StepKey>) -> String {
    step_path(kind, next.map_or("check", StepKey::code))
}

/// The page that says where a report of this kind stands.
fn overview(visitor: &Visitor, kind: CaseKind) -> Response {
    visitor.to(&format!("/my-pension/report/{}", kind.code()))
}
