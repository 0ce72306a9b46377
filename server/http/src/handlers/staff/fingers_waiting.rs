//! Enrolments of fingers that wait for an officer.

use axum::extract::Path;
use axum::response::Response;
use serde::Deserialize;
use sothon_app::authorisation::UseCase;
use sothon_app::finger::{self, Settled, WaitingEnrolment};
use sothon_domain::person::FingerEnrolmentId;
use sothon_web::pages::staff_fingers_waiting::{
    self, WaitingError, WaitingFingersView, WaitingLine,
};
use uuid::Uuid;

use super::decision::{self, Again, Decision, Outcome};
use crate::error_page::Failure;
use crate::form::{CheckedStaffForm, new_key};
use crate::page;
use crate::path::named;
use crate::staff_visitor::StaffVisitor;

/// The fields of the form.
#[derive(Deserialize)]
pub(crate) struct Settle {
    act: String,
    key: Uuid,
    #[serde(default)]
    decision: String,
    #[serde(default)]
    code: String,
}

/// `GET /staff/fingers`
pub(crate) async fn list(visitor: StaffVisitor) -> Result<Response, Failure> {
    let waiting = finger::waiting(&visitor.portal.app, &visitor.actor()).await?;
    let line = |one: &WaitingEnrolment| WaitingLine {
        id: one.id.to_string(),
        name: page::masked(&one.name, visitor.language),
        enrolled_at: one.enrolled_at,
    };
    let lines: Vec<_> = waiting.iter().map(line).collect();
    Ok(page::html(staff_fingers_waiting::render_list(&lines, &page::staff_frame(&visitor))))
}

/// `GET /staff/fingers/{id}`; the reading is recorded before the page is sent.
pub(crate) async fn show(
    Path(id): Path<String>,
    visitor: StaffVisitor,
) -> Result<Response, Failure> {
    decision::show::<Settle>(named(&id)?, visitor).await
}

/// `POST /staff/fingers/{id}`
pub(crate) async fn settle(
    Path(id): Path<String>,
    sent: CheckedStaffForm<Settle>,
) -> Result<Response, Failure> {
    decision::send(named(&id)?, sent).await
}

impl Decision for Settle {
    type Id = FingerEnrolmentId;
    type Fault = WaitingError;

    const PATH: &'static str = staff_fingers_waiting::PATH;
    const USE_CASE: UseCase = UseCase::SettleEnrolment;

    fn approval(&self) -> Option<(UseCase, &str)> {
        Some((UseCase::SettleEnrolment, &self.code))
    }

    async fn carry_out(&self, visitor: &StaffVisitor, id: FingerEnrolmentId) -> Outcome<Self> {
        if self.act != "settle" {
            return Err(Failure::BadForm);
        }
        let approved = match self.decision.as_str() {
            "approve" => true,
            "refuse" => false,
            _ => return Ok(Err(WaitingError::NoDecision)),
        };
        let (app, actor) = (&visitor.portal.app, visitor.actor());
        Ok(match finger::settle(app, &actor, id, self.key, approved).await? {
            Settled::Done => Ok(id),
            Settled::Refused(refused) => Err(WaitingError::Refused(refused)),
        })
    }

    async fn answer(visitor: &StaffVisitor, again: Again<Self>) -> Result<Response, Failure> {
        let seen = finger::review(&visitor.portal.app, &visitor.actor(), again.id).await?;
        let view = WaitingFingersView {
            id: seen.id.to_string(),
            name: seen.name,
            birth_date: seen.birth_date,
            enrolled_at: seen.enrolled_at,
            stage: seen.stage,
            may: seen.may,
            key: new_key(&visitor.portal.app).to_string(),
            proof: again.proof,
            error: again.fault,
        };
        Ok(page::html(staff_fingers_waiting::render(&view, &page::staff_frame(visitor))))
    }
}
