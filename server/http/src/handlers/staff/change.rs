//! One proposed change of the staff in an administrator's hands.

use axum::extract::Path;
use axum::response::{IntoResponse, Redirect, Response};
use serde::Deserialize;
use sothon_app::App;
use sothon_app::authorisation::{UseCase, authorise};
use sothon_app::staff_change::{self, Decided, Listed, OpenedChange};
use sothon_domain::effects::{legal_date, new_id};
use sothon_domain::person::StaffChangeId;
use sothon_domain::staff_change::{ChangeState, Position, RefusalReason};
use sothon_web::pages::staff_change::{
    self as page_of, ChangeKeys, ChangeStage, StaffChangeError, StaffChangeView,
};
use sothon_web::pages::staff_proof::Proof;
use uuid::Uuid;

use crate::error_page::Failure;
use crate::form::CheckedStaffForm;
use crate::page;
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
    answer(&visitor, read(&id)?, None, visitor.proof()).await
}

/// `POST /staff/changes/{id}`
pub(crate) async fn send(
    Path(id): Path<String>,
    sent: CheckedStaffForm<Fields>,
) -> Result<Response, Failure> {
    let (mut visitor, fields) = (sent.visitor, sent.fields);
    let id = read(&id)?;
    authorise(&visitor.actor(), UseCase::ManageStaff)?;
    if fields.act == "approve" {
        let proof = visitor.prove(&fields.code).await?;
        if proof != Proof::Given {
            return answer(&visitor, id, None, proof).await;
        }
    }
    let Some(error) = carry_out(&visitor, id, &fields).await? else {
        let path = format!("/staff/changes/{id}");
        return Ok(Redirect::to(&visitor.address(&path)).into_response());
    };
    answer(&visitor, id, Some(error), visitor.proof()).await
}

fn read(id: &str) -> Result<StaffChangeId, Failure> {
    id.parse().map(StaffChangeId::new).map_err(|_| Failure::NotFound)
}

/// Does what the form says, or says why it was not done.
async fn carry_out(
    visitor: &StaffVisitor,
    id: StaffChangeId,
    fields: &Fields,
) -> Result<Option<StaffChangeError>, Failure> {
    let (app, actor, key) = (&visitor.portal.app, visitor.actor(), fields.key);
    let decided = match fields.act.as_str() {
        "approve" => staff_change::approve(app, &actor, id, key).await?,
        "refuse" => {
            let Some(reason) = RefusalReason::from_code(&fields.reason) else {
                return Ok(Some(StaffChangeError::ReasonMissing));
            };
            staff_change::refuse(app, &actor, id, key, reason).await?
        }
        "withdraw" => staff_change::withdraw(app, &actor, id, key).await?,
        _ => return Err(Failure::BadForm),
    };
    Ok(match decided {
        Decided::Done => None,
        Decided::Refused(refused) => Some(StaffChangeError::Refused(refused)),
    })
}

async fn answer(
    visitor: &StaffVisitor,
    id: StaffChangeId,
    error: Option<StaffChangeError>,
    proof: Proof,
) -> Result<Response, Failure> {
    let app = &visitor.portal.app;
    let opened = staff_change::open(app, &visitor.actor(), id).await?;
    let view = StaffChangeView { error, proof, ..view(app, opened) };
    Ok(page::html(page_of::render(&view, &page::staff_frame(visitor))))
}

fn view(app: &App, opened: OpenedChange) -> StaffChangeView {
    let key = || new_id(app.clock.as_ref(), app.entropy.as_ref()).to_string();
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
