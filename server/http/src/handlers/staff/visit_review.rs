//! Visits that wait for another of the staff: a second officer confirms what an agent has seen at a counter, and whoever
//! has seen, elsewhere, a person whom a branch sent on says so.

use axum::extract::{Path, RawQuery};
use axum::response::Response;
use serde::Deserialize;
use sothon_app::authorisation::UseCase;
use sothon_app::visit::{self, Done, ReviewedVisit, VisitPage, VisitSeen};
use sothon_domain::effects::legal_date;
use sothon_domain::person::VisitId;
use sothon_domain::visit::Onward;
use sothon_web::Frame;
use sothon_web::pages::office_list::Turned;
use sothon_web::pages::staff_counter_visit::VisitError;
use sothon_web::pages::staff_visit_review::{self, Review, ReviewLine, ReviewListView, ReviewView};
use uuid::Uuid;

use super::decision::{self, Again, Decision, Outcome};
use super::queue::page_of;
use crate::error_page::Failure;
use crate::form::{CheckedStaffForm, new_key};
use crate::page;
use crate::path::named;
use crate::staff_visitor::StaffVisitor;

/// The fields of the forms of a second officer.
#[derive(Deserialize)]
pub(crate) struct Second {
    act: String,
    key: Uuid,
    #[serde(default)]
    onward: String,
    #[serde(default)]
    code: String,
}

/// The fields of the form of who has seen her.
#[derive(Deserialize)]
pub(crate) struct Seen {
    act: String,
    key: Uuid,
    #[serde(default)]
    code: String,
}

/// `GET /staff/lives`; `?page=` opens one of its pages, and what is no page opens the first.
pub(crate) async fn lives(
    RawQuery(query): RawQuery,
    visitor: StaffVisitor,
) -> Result<Response, Failure> {
    let (app, actor) = (&visitor.portal.app, visitor.actor());
    let found = visit::unconfirmed(app, &actor, page_of(query.as_deref())).await?;
    Ok(listed(&visitor, Review::Second, found))
}

/// `GET /staff/attest`; `?page=` opens one of its pages, and what is no page opens the first.
pub(crate) async fn attest(
    RawQuery(query): RawQuery,
    visitor: StaffVisitor,
) -> Result<Response, Failure> {
    let (app, actor) = (&visitor.portal.app, visitor.actor());
    let found = visit::sent_on(app, &actor, page_of(query.as_deref())).await?;
    Ok(listed(&visitor, Review::Seen, found))
}

fn listed(visitor: &StaffVisitor, review: Review, found: VisitPage) -> Response {
    let line = |seen: VisitSeen| ReviewLine {
        id: seen.id.to_string(),
        name: page::masked(&seen.name, visitor.language),
        came: legal_date(seen.arrived_at),
        state: seen.state,
    };
    let turned = Turned { page: found.page, pages: found.pages, total: found.total };
    let lines = found.visits.into_iter().map(line).collect();
    // The other language shows the same page of the list.
    let path = review.page(turned.page.get());
    let frame = Frame { path, ..page::staff_frame(visitor) };
    page::html(staff_visit_review::render_list(&ReviewListView { review, lines, turned }, &frame))
}

/// `GET /staff/lives/{id}`; the reading is recorded before the page is sent.
pub(crate) async fn life(
    Path(id): Path<String>,
    visitor: StaffVisitor,
) -> Result<Response, Failure> {
    decision::show::<Second>(named(&id)?, visitor).await
}

/// `GET /staff/attest/{id}`; the reading is recorded before the page is sent.
pub(crate) async fn sent_on(
    Path(id): Path<String>,
    visitor: StaffVisitor,
) -> Result<Response, Failure> {
    decision::show::<Seen>(named(&id)?, visitor).await
}

/// `POST /staff/lives/{id}`
pub(crate) async fn settle(
    Path(id): Path<String>,
    sent: CheckedStaffForm<Second>,
) -> Result<Response, Failure> {
    decision::send(named(&id)?, sent).await
}

/// `POST /staff/attest/{id}`
pub(crate) async fn say_seen(
    Path(id): Path<String>,
    sent: CheckedStaffForm<Seen>,
) -> Result<Response, Failure> {
    decision::send(named(&id)?, sent).await
}

/// The page of one, as it is opened or once more.
fn reviewed<D: Decision<Id = VisitId, Fault = VisitError>>(
    visitor: &StaffVisitor,
    review: Review,
    seen: ReviewedVisit,
    again: Again<D>,
) -> Response {
    let key = || new_key(&visitor.portal.app).to_string();
    let view = ReviewView {
        review,
        id: seen.id.to_string(),
        name: seen.name,
        birth_date: seen.birth_date,
        state: seen.state,
        confirm: seen.confirm,
        confirm_key: key(),
        send_key: key(),
        proof: again.proof,
        error: again.fault,
    };
    page::html(staff_visit_review::render(&view, &page::staff_frame(visitor)))
}

/// The visit whose page is shown next, or why nothing was done.
fn done(done: Done, id: VisitId) -> Result<VisitId, VisitError> {
    match done {
        Done::Done => Ok(id),
        Done::Refused(refused) => Err(VisitError::Refused(refused)),
    }
}

impl Decision for Second {
    type Id = VisitId;
    type Fault = VisitError;

    const PATH: &'static str = Review::Second.path();
    const USE_CASE: UseCase = UseCase::SettleVisit;

    fn approval(&self) -> Option<(UseCase, &str)> {
        (self.act == "confirm").then_some((UseCase::SettleVisit, &self.code))
    }

    async fn carry_out(&self, visitor: &StaffVisitor, id: VisitId) -> Outcome<Self> {
        let (app, actor, key) = (&visitor.portal.app, visitor.actor(), self.key);
        let settled = match self.act.as_str() {
            "confirm" => visit::confirm(app, &actor, id, key).await?,
            "send" => match Onward::from_code(&self.onward) {
                Some(onward) => visit::send_on_instead(app, &actor, (id, key), onward).await?,
                None => return Ok(Err(VisitError::NoPlace)),
            },
            _ => return Err(Failure::BadForm),
        };
        Ok(done(settled, id))
    }

    async fn answer(visitor: &StaffVisitor, again: Again<Self>) -> Result<Response, Failure> {
        let seen = visit::review(&visitor.portal.app, &visitor.actor(), again.id).await?;
        Ok(reviewed(visitor, Review::Second, seen, again))
    }
}

impl Decision for Seen {
    type Id = VisitId;
    type Fault = VisitError;

    const PATH: &'static str = Review::Seen.path();
    const USE_CASE: UseCase = UseCase::AttestLife;

    fn approval(&self) -> Option<(UseCase, &str)> {
        (self.act == "seen").then_some((UseCase::AttestLife, &self.code))
    }

    async fn carry_out(&self, visitor: &StaffVisitor, id: VisitId) -> Outcome<Self> {
        if self.act != "seen" {
            return Err(Failure::BadForm);
        }
        let said = visit::seen(&visitor.portal.app, &visitor.actor(), id, self.key).await?;
        Ok(done(said, id))
    }

    async fn answer(visitor: &StaffVisitor, again: Again<Self>) -> Result<Response, Failure> {
        let seen = visit::review_sent(&visitor.portal.app, &visitor.actor(), again.id).await?;
        Ok(reviewed(visitor, Review::Seen, seen, again))
    }
}
