//! One page of a paper is added at a counter.

use axum::extract::{FromRequestParts, Path, RawQuery, Request, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use sothon_app::authorisation::{UseCase, authorise};
use sothon_app::paper::counter;
use sothon_domain::paper::PaperKind;
use sothon_domain::person::PersonId;
use sothon_web::pages::staff_person_paper_add::{
    self as page_of, AddError, StaffPersonPaperAddView,
};
use sothon_web::pages::staff_person_papers::PersonPapersDone;

use super::back;
use crate::error_page::Failure;
use crate::form::new_key;
use crate::handlers::paper_sending::{Sending, Sent, To, status};
use crate::path::named;
use crate::staff_visitor::StaffVisitor;
use crate::{Portal, page};

/// `GET /staff/papers/{id}/new`; with `?` and a kind, that is chosen.
pub(crate) async fn show(
    Path(id): Path<String>,
    RawQuery(query): RawQuery,
    visitor: StaffVisitor,
) -> Result<Response, Failure> {
    authorise(&visitor.actor(), UseCase::AddPapersForPerson)?;
    let kind = query.as_deref().and_then(PaperKind::from_code);
    form(&visitor, named(&id)?, kind, None).await
}

/// `POST /staff/papers/{id}/new`
pub(crate) async fn send(
    Path(id): Path<String>,
    State(portal): State<Portal>,
    request: Request,
) -> Result<Response, Failure> {
    let (mut parts, body) = request.into_parts();
    let visitor = StaffVisitor::from_request_parts(&mut parts, &portal).await?;
    let actor = visitor.actor();
    authorise(&actor, UseCase::AddPapersForPerson)?;
    let person: PersonId = named(&id)?;
    let visit = visitor.token.as_deref().unwrap_or_default();
    let sending = Sending { portal: &portal, actor: &actor, visit, to: To::Counter(person) };
    let (status, kind, error) = match sending.read(parts, body).await? {
        Sent::Received => {
            return Ok(back(&visitor, person, Some(PersonPapersDone::Received)));
        }
        Sent::Closed => return Ok(back(&visitor, person, None)),
        Sent::NoKind => (StatusCode::UNPROCESSABLE_ENTITY, None, AddError::NoKind),
        Sent::Failed(kind, reason) => (status(reason), kind, AddError::File(reason)),
    };
    form(&visitor, person, kind, Some((status, error))).await
}

async fn form(
    visitor: &StaffVisitor,
    person: PersonId,
    kind: Option<PaperKind>,
    wrong: Option<(StatusCode, AddError)>,
) -> Result<Response, Failure> {
    let app = &visitor.portal.app;
    let papers = counter::show(app, &visitor.actor(), person).await?;
    if papers.is_locked || papers.retired.is_some() {
        return Ok(back(visitor, person, None));
    }
    let (status, error) = wrong.unzip();
    let view = StaffPersonPaperAddView {
        id: person.to_string(),
        name: page::masked(&papers.name, visitor.language),
        kind: kind.filter(|kind| kind.is_taken_at_counters()),
        key: new_key(app).to_string(),
        error,
    };
    let page = page::html(page_of::render(&view, &page::staff_frame(visitor)));
    Ok((status.unwrap_or(StatusCode::OK), page).into_response())
}
