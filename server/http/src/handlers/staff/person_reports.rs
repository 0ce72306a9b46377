//! A case is entered for the person at a counter: who is found by her number, what she can send, and the number of
//! the case at the end.

pub(crate) mod appeal;
pub(crate) mod check;
pub(crate) mod complain;
pub(crate) mod not_right;
pub(crate) mod step;

use axum::extract::Path;
use axum::response::Response;
use sothon_app::App;
use sothon_app::authorisation::{UseCase, authorise};
use sothon_app::case::counter::{self, Closed, Enterable, Told};
use sothon_app::case::{Begun, DraftSeen};
use sothon_domain::casework::CaseKind;
use sothon_domain::effects::legal_date;
use sothon_domain::masked::MaskedNames;
use sothon_domain::person::{PersonId, Reference};
use sothon_web::pages::message_log::LogLine;
use sothon_web::pages::papers_so_far::{GiveAt, PapersSoFar};
use sothon_web::pages::report as overview_page;
use sothon_web::pages::report_way::ReportWay;
use sothon_web::pages::reports::BegunLine;
use sothon_web::pages::staff_person_papers_find::FindFor;
use sothon_web::pages::staff_person_report_received::{
    self as received_page, StaffPersonReportReceivedView,
};
use sothon_web::pages::staff_person_reports::{
    self as list_page, CounterStands, StaffPersonReportsView,
};

use super::person_papers::{Fields, asked, led};
use crate::error_page::Failure;
use crate::form::CheckedStaffForm;
use crate::handlers::draft_papers::given;
use crate::handlers::report::{kept_until, kind_of, stands};
use crate::page;
use crate::path::named;
use crate::staff_visitor::StaffVisitor;

const USE_CASE: UseCase = UseCase::EnterCaseForPerson;

/// `GET /staff/people`
pub(crate) async fn ask(visitor: StaffVisitor) -> Result<Response, Failure> {
    authorise(&visitor.actor(), USE_CASE)?;
    Ok(asked(&visitor, FindFor::Reports))
}

/// `POST /staff/people`: leads to the person with this number.
pub(crate) async fn find(sent: CheckedStaffForm<Fields>) -> Result<Response, Failure> {
    let (visitor, typed) = (sent.visitor, sent.fields.member_number);
    let found = counter::find(&visitor.portal.app, &visitor.actor(), &typed).await?;
    Ok(led(&visitor, FindFor::Reports, (typed, found), list_page::path))
}

/// `GET /staff/people/{id}`
pub(crate) async fn list(
    Path(id): Path<String>,
    visitor: StaffVisitor,
) -> Result<Response, Failure> {
    let (app, actor) = (&visitor.portal.app, visitor.actor());
    authorise(&actor, USE_CASE)?;
    let id: PersonId = named(&id)?;
    let person = counter::show(app, &actor, id).await?;
    let name = page::masked(&person.name, visitor.language);
    let way = way(&visitor, id, &person.name);
    let stands = match person.open {
        Ok(Enterable { kinds, facts, appeals, begun }) => {
            let begun = begun.into_iter().map(|draft| line(app, &way, draft)).collect();
            let appeals = appeals.iter().map(|case| (case.reference, case.kind)).collect();
            CounterStands::Open { kinds, facts, appeals, begun }
        }
        Err(Closed::Locked) => CounterStands::Locked,
        Err(Closed::Related) => CounterStands::Related,
    };
    let messages = person.messages.map(|told| told.iter().map(log_line).collect());
    let view = StaffPersonReportsView {
        id: id.to_string(),
        name,
        stands,
        messages,
        reminded: person.reminded,
    };
    Ok(page::html(list_page::render(&view, &page::staff_frame(&visitor))))
}

fn log_line(told: &Told) -> LogLine {
    LogLine {
        at: told.at,
        by_mail: told.channel.code() == "mail",
        fate: told.fate,
        since: told.since,
    }
}

fn line(app: &App, way: &ReportWay, draft: Begun) -> BegunLine {
    let (kind, kept) = (draft.kind, kept_until(app, draft.end));
    let path = match (kind, draft.first) {
        (CaseKind::Correction(datum), _) => way.not_right(datum),
        (_, Some(first)) => way.appeal(first),
        (kind, None) => way.overview(kind),
    };
    BegunLine { kind, path, kept }
}

/// `GET /staff/people/{id}/report/{kind}`
pub(crate) async fn show(
    Path((id, kind)): Path<(String, String)>,
    visitor: StaffVisitor,
) -> Result<Response, Failure> {
    let (id, kind) = of(&visitor, &id, &kind)?;
    let (way, draft, papers) = match draft_of(&visitor, id, kind).await? {
        Ok(draft) => draft,
        Err(Closed::Locked | Closed::Related) => return Ok(back(&visitor, id)),
    };
    let view = stands(&visitor.portal.app, way, (kind, papers), &draft);
    Ok(page::html(overview_page::render(&view, &page::staff_frame(&visitor))))
}

/// `GET /staff/people/{id}/received/{reference}`
pub(crate) async fn received(
    Path((id, reference)): Path<(String, String)>,
    visitor: StaffVisitor,
) -> Result<Response, Failure> {
    let (app, actor) = (&visitor.portal.app, visitor.actor());
    authorise(&actor, USE_CASE)?;
    let (id, reference): (PersonId, Reference) = (named(&id)?, named(&reference)?);
    let case = match counter::received(app, &actor, id, reference).await? {
        Ok(case) => case,
        Err(Closed::Locked | Closed::Related) => return Ok(back(&visitor, id)),
    };
    let view = StaffPersonReportReceivedView {
        id: id.to_string(),
        name: page::masked(&case.name, visitor.language),
        reference,
        kind: case.kind,
        stage: case.stage,
        sent_on: legal_date(case.submitted_at),
        due_on: case.due_on,
        papers: case.papers,
    };
    Ok(page::html(received_page::render(&view, &page::staff_frame(&visitor))))
}

/// Who the address names and what it is about, for whoever may enter cases at all.
fn of(visitor: &StaffVisitor, id: &str, kind: &str) -> Result<(PersonId, CaseKind), Failure> {
    authorise(&visitor.actor(), USE_CASE)?;
    Ok((named(id)?, kind_of(kind)?))
}

/// The pages of the person at this counter.
fn way(visitor: &StaffVisitor, id: PersonId, name: &MaskedNames) -> ReportWay {
    ReportWay::Counter { id: id.to_string(), name: page::masked(name, visitor.language) }
}

/// The same for a path, on which her name does not hang.
fn path(id: PersonId) -> ReportWay {
    ReportWay::Counter { id: id.to_string(), name: String::new() }
}

/// Her draft of this kind, with where its pages lie and what she has given with it.
async fn draft_of(
    visitor: &StaffVisitor,
    id: PersonId,
    kind: CaseKind,
) -> Result<Result<(ReportWay, DraftSeen, PapersSoFar), Closed>, Failure> {
    let found = counter::draft(&visitor.portal.app, &visitor.actor(), id, kind).await?;
    Ok(found.map(|found| {
        let (way, at) = (way(visitor, id, &found.name), |_| GiveAt::Counter(id.to_string()));
        let papers = given(found.papers, (kind, &found.draft), at, visitor.language);
        (way, found.draft, papers)
    }))
}

/// The page that says why nothing is entered.
fn back(visitor: &StaffVisitor, id: PersonId) -> Response {
    visitor.to(&list_page::path(&id.to_string()))
}
