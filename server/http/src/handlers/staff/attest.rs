//! Whoever has seen, elsewhere, a person whom a branch sent on says so.

use axum::extract::{Path, RawQuery};
use axum::response::Response;
use serde::Deserialize;
use sothon_app::authorisation::UseCase;
use sothon_app::visit::{self, Done, VisitSeen};
use sothon_domain::effects::legal_date;
use sothon_domain::person::VisitId;
use sothon_domain::visit::VisitState;
use sothon_web::Frame;
use sothon_web::pages::office_list::Turned;
use sothon_web::pages::staff_attest::{self, SentLine, StaffAttestListView, StaffAttestView};
use sothon_web::pages::staff_counter_visit::VisitError;
use uuid::Uuid;

use super::decision::{self, Again, Decision, Outcome};
use super::queue::page_of;
use crate::error_page::Failure;
use crate::form::{CheckedStaffForm, new_key};
use crate::page;
use crate::path::named;
use crate::staff_visitor::StaffVisitor;

/// The fields of the form on the page of one.
#[derive(Deserialize)]
pub(crate) struct Fields {
    act: String,
    key: Uuid,
    #[serde(default)]
    code: String,
}

/// `GET /staff/attest`; `?page=` opens one of its pages, and what is no page opens the first.
pub(crate) async fn list(
    RawQuery(query): RawQuery,
    visitor: StaffVisitor,
) -> Result<Response, Failure> {
    let (app, actor) = (&visitor.portal.app, visitor.actor());
    let sent = visit::sent_on(app, &actor, page_of(query.as_deref())).await?;
    let line = |seen: VisitSeen| match seen.state {
        VisitState::Sent { onward, .. } => Some(SentLine {
            id: seen.id.to_string(),
            name: page::masked(&seen.name, visitor.language),
            came: legal_date(seen.arrived_at),
            onward,
        }),
        _ => None,
    };
    let view = StaffAttestListView {
        turned: Turned { page: sent.page, pages: sent.pages, total: sent.total },
        lines: sent.visits.into_iter().filter_map(line).collect(),
    };
    // The other language shows the same page of the list.
    let path = staff_attest::path(sent.page.get());
    let frame = Frame { path, ..page::staff_frame(&visitor) };
    Ok(page::html(staff_attest::render_list(&view, &frame)))
}

/// `GET /staff/attest/{id}`; the reading is recorded before the page is sent.
pub(crate) async fn show(
    Path(id): Path<String>,
    visitor: StaffVisitor,
) -> Result<Response, Failure> {
    decision::show::<Fields>(named(&id)?, visitor).await
}

/// `POST /staff/attest/{id}`
pub(crate) async fn send(
    Path(id): Path<String>,
    sent: CheckedStaffForm<Fields>,
) -> Result<Response, Failure> {
    decision::send(named(&id)?, sent).await
}

impl Decision for Fields {
    type Id = VisitId;
    type Fault = VisitError;

    const PATH: &'static str = staff_attest::PATH;
    const USE_CASE: UseCase = UseCase::AttestLife;

    fn approval(&self) -> Option<(UseCase, &str)> {
        (self.act == "seen").then_some((UseCase::AttestLife, &self.code))
    }

    async fn carry_out(&self, visitor: &StaffVisitor, id: VisitId) -> Outcome<Self> {
        if self.act != "seen" {
            return Err(Failure::BadForm);
        }
        let done = visit::seen(&visitor.portal.app, &visitor.actor(), id, self.key).await?;
        Ok(match done {
            Done::Done => Ok(id),
            Done::Refused(refused) => Err(VisitError::Refused(refused)),
        })
    }

    async fn answer(visitor: &StaffVisitor, again: Again<Self>) -> Result<Response, Failure> {
        let app = &visitor.portal.app;
        let seen = visit::review_sent(app, &visitor.actor(), again.id).await?;
        let view = StaffAttestView {
            id: seen.id.to_string(),
            name: seen.name,
            birth_date: seen.birth_date,
            state: seen.state,
            confirm: seen.confirm,
            key: new_key(app).to_string(),
            proof: again.proof,
            error: again.fault,
        };
        Ok(page::html(staff_attest::render(&view, &page::staff_frame(visitor))))
    }
}
