//! One question, asked at a counter. An answer is kept at once in the person's own draft.

use axum::extract::{Path, RawQuery};
use axum::response::Response;
use sothon_app::case::counter;
use sothon_app::case::{Answered, DraftSeen, Typed};
use sothon_domain::casework::CaseKind;
use sothon_domain::flow::{Fault, Step};
use sothon_domain::person::PersonId;
use sothon_web::pages::report_step::{self, ReportStepView};
use sothon_web::pages::report_way::ReportWay;

use super::{back, draft_of, of};
use crate::error_page::Failure;
use crate::form::CheckedStaffForm;
use crate::handlers::report::next_path;
use crate::handlers::report::step::{answered, is_asked, step_of, view};
use crate::handlers::step_form::{Fields, query_of};
use crate::page;
use crate::staff_visitor::StaffVisitor;

/// `GET /staff/people/{id}/report/{kind}/{step}`; a place is looked for by `?in=` with a place's code.
pub(crate) async fn show(
    Path((id, kind, step)): Path<(String, String, String)>,
    RawQuery(query): RawQuery,
    visitor: StaffVisitor,
) -> Result<Response, Failure> {
    let (id, _) = of(&visitor, &id, &kind)?;
    let (kind, step) = step_of(&kind, &step)?;
    let Ok((way, draft, _)) = draft_of(&visitor, id, kind).await? else {
        return Ok(back(&visitor, id));
    };
    if draft.open.is_some() {
        return Ok(visitor.to(&way.overview(kind)));
    }
    if !is_asked(kind, step, &draft) {
        return Ok(visitor.to(&next_path(&way, kind, draft.next)));
    }
    let mut fields = answered(step, &draft, visitor.words());
    fields.go_down(query.as_deref(), visitor.words())?;
    form(&visitor, (way, &draft), (kind, step), &fields, None)
}

/// `POST /staff/people/{id}/report/{kind}/{step}`
pub(crate) async fn send(
    Path((id, kind, step)): Path<(String, String, String)>,
    sent: CheckedStaffForm<Fields>,
) -> Result<Response, Failure> {
    let (visitor, fields) = (sent.visitor, sent.fields);
    let (id, _) = of(&visitor, &id, &kind)?;
    let (kind, step) = step_of(&kind, &step)?;
    let text = fields.typed(step.question);
    let typed = Typed { text: &text, unknown: fields.is_unknown() };
    let (app, actor) = (&visitor.portal.app, visitor.actor());
    let Ok(done) = counter::answer(app, &actor, id, (kind, step.key), typed).await? else {
        return Ok(back(&visitor, id));
    };
    after(&visitor, id, (kind, step), &fields, done).await
}

async fn after(
    visitor: &StaffVisitor,
    id: PersonId,
    asked: (CaseKind, &'static Step),
    fields: &Fields,
    done: Answered,
) -> Result<Response, Failure> {
    let (kind, step) = asked;
    let Ok((way, draft, _)) = draft_of(visitor, id, kind).await? else {
        return Ok(back(visitor, id));
    };
    match done {
        Answered::Kept { next } => {
            let next = fields.goes_on(step.key, next);
            Ok(visitor.to(&next_path(&way, kind, next)))
        }
        Answered::AlreadyOpen(_) => Ok(visitor.to(&way.overview(kind))),
        Answered::Refused(fault) => form(visitor, (way, &draft), asked, fields, Some(fault)),
    }
}

fn form(
    visitor: &StaffVisitor,
    (way, draft): (ReportWay, &DraftSeen),
    asked: (CaseKind, &Step),
    fields: &Fields,
    fault: Option<Fault>,
) -> Result<Response, Failure> {
    let mut frame = page::staff_frame(visitor);
    let view = view(&visitor.portal.app, way, asked, draft, fields)?;
    frame.path.push_str(&query_of(&view.question));
    Ok(page::html(report_step::render(&ReportStepView { fault, ..view }, &frame)))
}
