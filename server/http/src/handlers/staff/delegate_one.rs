//! One proposal about who acts for a person, and what a second of the staff decides.

use axum::extract::Path;
use axum::response::Response;
use serde::Deserialize;
use sothon_app::App;
use sothon_app::authorisation::UseCase;
use sothon_app::delegate::{self, Done, OpenedRequest, Proposed};
use sothon_app::reveal::Revealing;
use sothon_domain::delegate::{EndReason, RequestRefusal, RequestRefused, RequestState};
use sothon_domain::person::DelegationRequestId;
use sothon_web::pages::staff_delegate_one::{
    self, RequestError, RequestPart, RequestStage, StaffDelegateOneView,
};
use sothon_web::pages::staff_proof::Proof;
use uuid::Uuid;

use super::decision::{self, Again, Decision, Outcome};
use super::reveal::{InFull, in_full};
use crate::error_page::Failure;
use crate::form::{CheckedStaffForm, NoFields, new_key};
use crate::page;
use crate::path::named;
use crate::staff_visitor::StaffVisitor;

/// The fields of the forms.
#[derive(Deserialize)]
pub(crate) struct Fields {
    act: String,
    key: Uuid,
    #[serde(default)]
    reason: String,
    #[serde(default)]
    why: String,
    #[serde(default)]
    code: String,
}

/// `GET /staff/delegates/{id}`; the reading is recorded before the page is sent.
pub(crate) async fn show(
    Path(id): Path<String>,
    visitor: StaffVisitor,
) -> Result<Response, Failure> {
    decision::show::<Fields>(named(&id)?, visitor).await
}

/// `POST /staff/delegates/{id}/details`: the same page in full, once.
pub(crate) async fn details(
    Path(id): Path<String>,
    sent: CheckedStaffForm<NoFields>,
) -> Result<Response, Failure> {
    let id = named(&id)?;
    let InFull { visitor, sight, frame } = in_full(sent, Revealing::Delegate(id)).await?;
    let app = &visitor.portal.app;
    let opened = delegate::open_with(app, &visitor.actor(), id, &sight).await?;
    let view = StaffDelegateOneView { proof: visitor.proof(), ..view(app, opened) };
    Ok(page::html(staff_delegate_one::render(&view, &frame)))
}

/// `POST /staff/delegates/{id}`
pub(crate) async fn send(
    Path(id): Path<String>,
    sent: CheckedStaffForm<Fields>,
) -> Result<Response, Failure> {
    decision::send(named(&id)?, sent).await
}

impl Decision for Fields {
    type Id = DelegationRequestId;
    type Fault = RequestError;

    const PATH: &'static str = "/staff/delegates";
    const USE_CASE: UseCase = UseCase::ProposeDelegate;

    fn approval(&self) -> Option<(UseCase, &str)> {
        (self.act == "confirm").then_some((UseCase::ConfirmDelegate, &self.code))
    }

    async fn carry_out(&self, visitor: &StaffVisitor, id: DelegationRequestId) -> Outcome<Self> {
        let (app, actor, key) = (&visitor.portal.app, visitor.actor(), self.key);
        let done = match self.act.as_str() {
            "confirm" => delegate::confirm(app, &actor, id, key).await?,
            "refuse" => match RequestRefusal::from_code(&self.reason) {
                Some(reason) => delegate::refuse(app, &actor, id, (reason, key)).await?,
                None => return Ok(Err(RequestError::ReasonMissing)),
            },
            "withdraw" => delegate::withdraw(app, &actor, id, key).await?,
            "end" => {
                let Some(reason) = EndReason::from_code(&self.why) else {
                    return Ok(Err(RequestError::EndReasonMissing));
                };
                return Ok(proposed(delegate::end_guardian(app, &actor, id, (reason, key)).await?));
            }
            "resume" => {
                return Ok(proposed(delegate::resume_guardian(app, &actor, id, key).await?));
            }
            _ => return Err(Failure::BadForm),
        };
        Ok(match done {
            Done::Done => Ok(id),
            Done::Refused(refused) => Err(RequestError::Refused(refused)),
            Done::NoRoom => Err(RequestError::NoRoom),
        })
    }

    async fn answer(visitor: &StaffVisitor, again: Again<Self>) -> Result<Response, Failure> {
        let app = &visitor.portal.app;
        let opened = delegate::open(app, &visitor.actor(), again.id).await?;
        let view =
            StaffDelegateOneView { error: again.fault, proof: again.proof, ..view(app, opened) };
        Ok(page::html(staff_delegate_one::render(&view, &page::staff_frame(visitor))))
    }
}

fn proposed(
    proposed: Result<Proposed, RequestRefused>,
) -> Result<DelegationRequestId, RequestError> {
    match proposed {
        Ok(Proposed::Waits(id)) => Ok(id),
        Ok(Proposed::AnotherWaits | Proposed::Wrong(_)) => Err(RequestError::AnotherWaits),
        Err(refused) => Err(RequestError::Refused(refused)),
    }
}

fn view(app: &App, opened: OpenedRequest) -> StaffDelegateOneView {
    let key = || new_key(app).to_string();
    StaffDelegateOneView {
        id: opened.id.to_string(),
        principal: opened.principal,
        delegate: opened.delegate,
        wanted: opened.wanted,
        scope: opened.scope,
        last_day: opened.last_day,
        made_at: opened.made_at,
        maker: opened.maker,
        stage: match (opened.state, &opened.confirm) {
            (RequestState::Proposed, _) if opened.mine => RequestStage::Waits(RequestPart::Maker),
            (RequestState::Proposed, Some(_)) => RequestStage::Waits(RequestPart::Checker),
            (RequestState::Proposed, None) => RequestStage::Waits(RequestPart::Onlooker),
            (RequestState::Confirmed { .. }, _) => RequestStage::Confirmed,
            (RequestState::Refused { reason, .. }, _) => RequestStage::Refused(reason),
            (RequestState::Withdrawn, _) => RequestStage::Withdrawn,
        },
        locked: opened.locked,
        guardian: opened.guardian.map(|guardian| guardian.frozen_at.is_some()),
        keys: [key(), key(), key(), key(), key()],
        proof: Proof::Given,
        error: None,
    }
}
