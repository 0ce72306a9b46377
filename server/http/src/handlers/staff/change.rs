//! One proposed change of the staff in an administrator's hands.

use axum::extract::Path;
use axum::response::Response;
use serde::Deserialize;
use sothon_app::App;
use sothon_app::authorisation::UseCase;
use sothon_app::staff_change::{self, Decided, Listed, OpenedChange};
use sothon_domain::effects::legal_date;
use sothon_domain::person::StaffChangeId;
use sothon_domain::staff_change::{ChangeState, Position, RefusalReason};
use sothon_web::pages::staff_change::{
    self as page_of, ChangeKeys, ChangeStage, StaffChangeError, StaffChangeView,
};
use sothon_web::pages::staff_proof::Proof;
use uuid::Uuid;

use super::decision::{self, Again, Decision, Outcome};
use crate::error_page::Failure;
use crate::form::{CheckedStaffForm, new_key};
use crate::page;
use crate::path::named;
use crate::staff_visitor::StaffVisitor;

/// The fields of the page's forms.
#[derive(Deserialize)]
pub(crate) struct Fields {
    act: String,
    key: Uuid,
    #[serde(default)]
    reason: String,
    #[serde(default)]
    code: String,
}

/// `GET /staff/changes/{id}`
pub(crate) async fn show(
    Path(id): Path<String>,
    visitor: StaffVisitor,
) -> Result<Response, Failure> {
    decision::show::<Fields>(named(&id)?, visitor).await
}

/// `POST /staff/changes/{id}`
pub(crate) async fn send(
    Path(id): Path<String>,
    sent: CheckedStaffForm<Fields>,
) -> Result<Response, Failure> {
    decision::send(named(&id)?, sent).await
}

impl Decision for Fields {
    type Id = StaffChangeId;
    type Fault = StaffChangeError;

    const PATH: &'static str = "/staff/changes";
    const USE_CASE: UseCase = UseCase::ManageStaff;

    fn approval(&self) -> Option<(UseCase, &str)> {
        (self.act == "approve").then_some((UseCase::ManageStaff, &self.code))
    }

    async fn carry_out(&self, visitor: &StaffVisitor, id: StaffChangeId) -> Outcome<Self> {
        let (app, actor, key) = (&visitor.portal.app, visitor.actor(), self.key);
        let decided = match self.act.as_str() {
            "approve" => staff_change::approve(app, &actor, id, key).await?,
            "refuse" => {
                let Some(reason) = RefusalReason::from_code(&self.reason) else {
                    return Ok(Err(StaffChangeError::ReasonMissing));
                };
                staff_change::refuse(app, &actor, id, key, reason).await?
            }
            "withdraw" => staff_change::withdraw(app, &actor, id, key).await?,
            _ => return Err(Failure::BadForm),
        };
        Ok(match decided {
            Decided::Done => Ok(id),
            Decided::Refused(refused) => Err(StaffChangeError::Refused(refused)),
        })
    }

    async fn answer(visitor: &StaffVisitor, again: Again<Self>) -> Result<Response, Failure> {
        let app = &visitor.portal.app;
        let opened = staff_change::open(app, &visitor.actor(), again.id).await?;
        let view = StaffChangeView { error: again.fault, proof: again.proof, ..view(app, opened) };
        Ok(page::html(page_of::render(&view, &page::staff_frame(visitor))))
    }
}

fn view(app: &App, opened: OpenedChange) -> StaffChangeView {
    let key = || new_key(app).to_string();
    let OpenedChange { change, member, approve } = opened;
    let now = |listed: Listed| {
        let position = Position { role: listed.member.role, office: listed.member.office };
        (position, listed.standing)
    };
    StaffChangeView {
        id: change.id.to_string(),
        change: change.change,
        address: change.address,
        now: member.map(now),
        maker: change.maker,
        proposed_on: legal_date(change.proposed_at),
        stage: match change.state {
            ChangeState::Proposed { .. } => ChangeStage::Waits(approve),
            ChangeState::Approved { .. } => ChangeStage::Approved,
            ChangeState::Refused { reason, .. } => ChangeStage::Refused(reason),
            ChangeState::Withdrawn { .. } => ChangeStage::Withdrawn,
        },
        keys: ChangeKeys { approve: key(), refuse: key(), withdraw: key() },
        proof: Proof::Given,
        error: None,
    }
}
