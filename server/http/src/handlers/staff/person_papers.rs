//! The papers of a person at a counter: who is found by her number, what she has given, and what is added.

pub(crate) mod add;

use axum::extract::{Path, RawQuery};
use axum::response::Response;
use serde::Deserialize;
use sothon_app::authorisation::{UseCase, authorise};
use sothon_app::paper::Giver;
use sothon_app::paper::counter::{self, CounterPaper, Removal};
use sothon_app::sought::Sought;
use sothon_domain::effects::legal_date;
use sothon_domain::person::PersonId;
use sothon_locales::Language;
use sothon_web::pages::staff_person_papers::{
    self as page_of, GivenBy, PersonPaper, PersonPapersDone, StaffPersonPapersView,
};
use sothon_web::pages::staff_person_papers_find::{
    self as find_page, FindFor, PersonNumberError, StaffPersonPapersFindView,
};

use crate::error_page::Failure;
use crate::form::{CheckedStaffForm, NoFields};
use crate::handlers::cases::papers::{added, shown_page};
use crate::page;
use crate::path::named;
use crate::staff_visitor::StaffVisitor;

/// The field of the form.
#[derive(Deserialize)]
pub(crate) struct Fields {
    #[serde(default)]
    pub(super) member_number: String,
}

/// `GET /staff/papers`
pub(crate) async fn ask(visitor: StaffVisitor) -> Result<Response, Failure> {
    authorise(&visitor.actor(), UseCase::AddPapersForPerson)?;
    Ok(asked(&visitor, FindFor::Papers))
}

/// The form that asks for a number.
pub(super) fn asked(visitor: &StaffVisitor, to: FindFor) -> Response {
    let view = StaffPersonPapersFindView { to, typed: String::new(), error: None };
    page::html(find_page::render(&view, &page::staff_frame(visitor)))
}

/// Leads to the person who was found, by the path of her page, or says why nobody was.
pub(super) fn led(
    visitor: &StaffVisitor,
    to: FindFor,
    (typed, sought): (String, Sought),
    path: fn(&str) -> String,
) -> Response {
    let error = match sought {
        Sought::Found(person) => return visitor.to(&path(&person.to_string())),
        Sought::Malformed => PersonNumberError::Malformed,
        Sought::Unknown => PersonNumberError::Unknown,
    };
    let view = StaffPersonPapersFindView { to, typed, error: Some(error) };
    page::html(find_page::render(&view, &page::staff_frame(visitor)))
}

/// `POST /staff/papers`: leads to the person with this number.
pub(crate) async fn find(sent: CheckedStaffForm<Fields>) -> Result<Response, Failure> {
    let (visitor, typed) = (sent.visitor, sent.fields.member_number);
    let found = counter::find(&visitor.portal.app, &visitor.actor(), &typed).await?;
    Ok(led(&visitor, FindFor::Papers, (typed, found), page_of::path))
}

/// `GET /staff/papers/{id}`; with `?received` and the like it says first what was done.
pub(crate) async fn show(
    Path(id): Path<String>,
    RawQuery(query): RawQuery,
    visitor: StaffVisitor,
) -> Result<Response, Failure> {
    let (app, actor) = (&visitor.portal.app, visitor.actor());
    authorise(&actor, UseCase::AddPapersForPerson)?;
    let id: PersonId = named(&id)?;
    let papers = counter::show(app, &actor, id).await?;
    let done = PersonPapersDone::ALL.into_iter().find(|one| query.as_deref() == Some(one.code()));
    let view = StaffPersonPapersView {
        id: id.to_string(),
        name: page::masked(&papers.name, visitor.language),
        is_locked: papers.is_locked,
        retired: papers.retired.as_ref().map(ToString::to_string),
        papers: papers.papers.into_iter().map(|paper| shown(paper, visitor.language)).collect(),
        done,
    };
    Ok(page::html(page_of::render(&view, &page::staff_frame(&visitor))))
}

fn shown(paper: CounterPaper, language: Language) -> PersonPaper {
    let CounterPaper { kind, begun_at, by, pages, arriving, failed } = paper;
    let is_delegate = by == Giver::Delegate;
    let by = match added(by, language) {
        Some(at) => GivenBy::Added(at),
        None if is_delegate => GivenBy::Delegate,
        None => GivenBy::Herself,
    };
    let pages = pages.iter().map(|(page, may_go)| (shown_page(page), *may_go)).collect();
    PersonPaper { kind, given_on: legal_date(begun_at), by, pages, arriving, failed }
}

/// `GET /staff/papers/{id}/{page}/page.file`: the page itself.
pub(crate) async fn file(
    Path((id, of)): Path<(String, String)>,
    visitor: StaffVisitor,
) -> Result<Response, Failure> {
    let (app, actor) = (&visitor.portal.app, visitor.actor());
    authorise(&actor, UseCase::AddPapersForPerson)?;
    let opened = counter::open(app, &actor, named(&id)?, named(&of)?).await?;
    Ok(crate::page_file::answer(opened))
}

/// `POST /staff/papers/{id}/{page}/remove`
pub(crate) async fn remove(
    Path((id, of)): Path<(String, String)>,
    sent: CheckedStaffForm<NoFields>,
) -> Result<Response, Failure> {
    let visitor = sent.visitor;
    let (app, actor) = (&visitor.portal.app, visitor.actor());
    authorise(&actor, UseCase::AddPapersForPerson)?;
    let person = named(&id)?;
    let done = match counter::remove(app, &actor, person, named(&of)?).await? {
        Removal::Done => PersonPapersDone::Removed,
        Removal::Held => PersonPapersDone::Held,
    };
    Ok(back(&visitor, person, Some(done)))
}

fn back(visitor: &StaffVisitor, person: PersonId, done: Option<PersonPapersDone>) -> Response {
    let done = done.map(|done| format!("?{}", done.code())).unwrap_or_default();
    visitor.to(&format!("{}{done}", page_of::path(&person.to_string())))
}
