//! One proposed change of the register of places and devices in an administrator's hands.

use axum::extract::Path;
use axum::response::Response;
use serde::Deserialize;
use sothon_app::App;
use sothon_app::authorisation::UseCase;
use sothon_app::place_change::{self, OpenedPlaceChange, PlaceDecided};
use sothon_domain::effects::legal_date;
use sothon_domain::person::PlaceChangeId;
use sothon_domain::place_change::{PlaceChangeState, PlaceRefusalReason};
use sothon_web::pages::staff_change::ChangeKeys;
use sothon_web::pages::staff_place_change::{
    self as page_of, PlaceChangeStage, StaffPlaceChangeError, StaffPlaceChangeView,
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

/// `GET /staff/place-changes/{id}`
pub(crate) async fn show(
    Path(id): Path<String>,
    visitor: StaffVisitor,
) -> Result<Response, Failure> {
    decision::show::<Fields>(named(&id)?, visitor).await
}

/// `POST /staff/place-changes/{id}`
pub(crate) async fn send(
    Path(id): Path<String>,
    sent: CheckedStaffForm<Fields>,
) -> Result<Response, Failure> {
    decision::send(named(&id)?, sent).await
}

impl Decision for Fields {
    type Id = PlaceChangeId;
    type Fault = StaffPlaceChangeError;

    const PATH: &'static str = "/staff/place-changes";
    const USE_CASE: UseCase = UseCase::ManagePlaces;

    fn approval(&self) -> Option<(UseCase, &str)> {
        (self.act == "approve").then_some((UseCase::ManagePlaces, &self.code))
    }

    async fn carry_out(&self, visitor: &StaffVisitor, id: PlaceChangeId) -> Outcome<Self> {
        let (app, actor, key) = (&visitor.portal.app, visitor.actor(), self.key);
        let decided = match self.act.as_str() {
            "approve" => place_change::approve(app, &actor, id, key).await?,
            "refuse" => {
                let Some(reason) = PlaceRefusalReason::from_code(&self.reason) else {
                    return Ok(Err(StaffPlaceChangeError::ReasonMissing));
                };
                place_change::refuse(app, &actor, id, key, reason).await?
            }
            "withdraw" => place_change::withdraw(app, &actor, id, key).await?,
            _ => return Err(Failure::BadForm),
        };
        Ok(match decided {
            PlaceDecided::Done => Ok(id),
            PlaceDecided::Refused(refused) => Err(StaffPlaceChangeError::Refused(refused)),
        })
    }

    async fn answer(visitor: &StaffVisitor, again: Again<Self>) -> Result<Response, Failure> {
        let app = &visitor.portal.app;
        let opened = place_change::open(app, &visitor.actor(), again.id).await?;
        let view =
            StaffPlaceChangeView { error: again.fault, proof: again.proof, ..view(app, opened) };
        Ok(page::html(page_of::render(&view, &page::staff_frame(visitor))))
    }
}

fn view(app: &App, opened: OpenedPlaceChange) -> StaffPlaceChangeView {
    let key = || new_key(app).to_string();
    let OpenedPlaceChange { stored, entry, in_the_way, approve } = opened;
    StaffPlaceChangeView {
        id: stored.id.to_string(),
        change: stored.change,
        now: entry.map(|entry| entry.facts),
        in_the_way,
        maker: stored.maker,
        proposed_on: legal_date(stored.proposed_at),
        stage: match stored.state {
            PlaceChangeState::Proposed { .. } => PlaceChangeStage::Waits(approve),
            PlaceChangeState::Approved { .. } => PlaceChangeStage::Approved,
            PlaceChangeState::Refused { reason, .. } => PlaceChangeStage::Refused(reason),
            PlaceChangeState::Withdrawn { .. } => PlaceChangeStage::Withdrawn,
        },
        keys: ChangeKeys { approve: key(), refuse: key(), withdraw: key() },
        proof: Proof::Given,
        error: None,
    }
}
