//! A second of the staff confirms what an agent has seen at a counter.

use axum::extract::{Path, RawQuery};
use axum::response::Response;
use serde::Deserialize;
use sothon_app::authorisation::UseCase;
use sothon_app::visit::{self, Done, VisitSeen};
use sothon_domain::person::VisitId;
use sothon_domain::visit::{Onward, VisitState};
use sothon_web::Frame;
use sothon_web::pages::office_list::Turned;
use sothon_web::pages::staff_counter_visit::VisitError;
use sothon_web::pages::staff_lives::{self, LifeLine, StaffLifeView, StaffLivesView};
use uuid::Uuid;

use super::decision::{self, Again, Decision, Outcome};
use super::queue::page_of;
use crate::error_page::Failure;
use crate::form::{CheckedStaffForm, new_key};
use crate::page;
use crate::path::named;
use crate::staff_visitor::StaffVisitor;

/// The fields of the forms on the page of one.
#[derive(Deserialize)]
pub(crate) struct Fields {
    act: String,
    key: Uuid,
    #[serde(default)]
    onward: String,
    #[serde(default)]
    code: String,
}

/// `GET /staff/lives`; `?page=` opens one of its pages, and what is no page opens the first.
pub(crate) async fn list(
    RawQuery(query): RawQuery,
    visitor: StaffVisitor,
) -> Result<Response, Failure> {
    let (app, actor) = (&visitor.portal.app, visitor.actor());
    let waiting = visit::unconfirmed(app, &actor, page_of(query.as_deref())).await?;
    let line = |seen: VisitSeen| match seen.state {
        VisitState::Provisional { since, .. } => Some(LifeLine {
            id: seen.id.to_string(),
            name: page::masked(&seen.name, visitor.language),
            since,
        }),
        _ => None,
    };
    let view = StaffLivesView {
        turned: Turned { page: waiting.page, pages: waiting.pages, total: waiting.total },
        lines: waiting.visits.into_iter().filter_map(line).collect(),
    };
    // The other language shows the same page of the list.
    let path = staff_lives::path(waiting.page.get());
    let frame = Frame { path, ..page::staff_frame(&visitor) };
    Ok(page::html(staff_lives::render_list(&view, &frame)))
}

/// `GET /staff/lives/{id}`; the reading is recorded before the page is sent.
pub(crate) async fn show(
    Path(id): Path<String>,
    visitor: StaffVisitor,
) -> Result<Response, Failure> {
    decision::show::<Fields>(named(&id)?, visitor).await
}

/// `POST /staff/lives/{id}`
pub(crate) async fn send(
    Path(id): Path<String>,
    sent: CheckedStaffForm<Fields>,
) -> Result<Response, Failure> {
    decision::send(named(&id)?, sent).await
}

impl Decision for Fields {
    type Id = VisitId;
    type Fault = VisitError;

    const PATH: &'static str = staff_lives::PATH;
    const USE_CASE: UseCase = UseCase::SettleVisit;

    fn approval(&self) -> Option<(UseCase, &str)> {
        (self.act == "confirm").then_some((UseCase::SettleVisit, &self.code))
    }

    async fn carry_out(&self, visitor: &StaffVisitor, id: VisitId) -> Outcome<Self> {
        let (app, actor, key) = (&visitor.portal.app, visitor.actor(), self.key);
        let done = match self.act.as_str() {
            "confirm" => visit::confirm(app, &actor, id, key).await?,
            "send" => match Onward::from_code(&self.onward) {
                Some(onward) => visit::send_on_instead(app, &actor, (id, key), onward).await?,
                None => return Ok(Err(VisitError::NoPlace)),
            },
            _ => return Err(Failure::BadForm),
        };
        Ok(match done {
            Done::Done => Ok(id),
            Done::Refused(refused) => Err(VisitError::Refused(refused)),
        })
    }

    async fn answer(visitor: &StaffVisitor, again: Again<Self>) -> Result<Response, Failure> {
        let app = &visitor.portal.app;
        let seen = visit::review(app, &visitor.actor(), again.id).await?;
        let view = StaffLifeView {
            id: seen.id.to_string(),
            name: seen.name,
            birth_date: seen.birth_date,
            state: seen.state,
            confirm: seen.confirm,
            confirm_key: new_key(app).to_string(),
            send_key: new_key(app).to_string(),
            proof: again.proof,
            error: again.fault,
        };
        Ok(page::html(staff_lives::render(&view, &page::staff_frame(visitor))))
    }
}
