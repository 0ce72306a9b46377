//! One proposal about who acts for a person, and what a second of the staff decides.

use axum::extract::Path;
use axum::response::{IntoResponse, Redirect, Response};
use serde::Deserialize;
use sothon_app::App;
use sothon_app::authorisation::{UseCase, authorise};
use sothon_app::delegate::{self, Done, OpenedRequest, Proposed};
use sothon_app::lock::Masked;
use sothon_domain::delegate::{EndReason, RequestRefusal, RequestRefused, RequestState};
use sothon_domain::effects::new_id;
use sothon_domain::person::DelegationRequestId;
use sothon_web::pages::staff_delegate_one::{
    self, RequestError, RequestPart, RequestStage, StaffDelegateOneView,
};
use sothon_web::pages::staff_proof::Proof;
use uuid::Uuid;

use crate::error_page::Failure;
use crate::form::CheckedStaffForm;
use crate::page;
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
    answer(&visitor, read(&id)?, None, visitor.proof()).await
}

fn read(id: &str) -> Result<DelegationRequestId, Failure> {
    id.parse().map(DelegationRequestId::new).map_err(|_| Failure::NotFound)
}

/// `POST /staff/delegates/{id}`
pub(crate) async fn send(
    Path(id): Path<String>,
    sent: CheckedStaffForm<Fields>,
) -> Result<Response, Failure> {
    let (mut visitor, fields) = (sent.visitor, sent.fields);
    let id = read(&id)?;
    authorise(&visitor.actor(), UseCase::ProposeDelegate)?;
    if fields.act == "confirm" {
        authorise(&visitor.actor(), UseCase::ConfirmDelegate)?;
        let proof = visitor.prove(&fields.code).await?;
        if proof != Proof::Given {
            return answer(&visitor, id, None, proof).await;
        }
    }
    match carry_out(&visitor, id, &fields).await? {
        Ok(id) => {
            let path = visitor.address(&format!("/staff/delegates/{id}"));
            Ok(Redirect::to(&path).into_response())
        }
        Err(error) => answer(&visitor, id, Some(error), visitor.proof()).await,
    }
}

/// Does what the form says and answers which request to show, or says why it was not done.
async fn carry_out(
    visitor: &StaffVisitor,
    id: DelegationRequestId,
    fields: &Fields,
) -> Result<Result<DelegationRequestId, RequestError>, Failure> {
    let (app, actor, key) = (&visitor.portal.app, visitor.actor(), fields.key);
    let done = match fields.act.as_str() {
        "confirm" => delegate::confirm(app, &actor, id, key).await?,
        "refuse" => match RequestRefusal::from_code(&fields.reason) {
            Some(reason) => delegate::refuse(app, &actor, id, (reason, key)).await?,
            None => return Ok(Err(RequestError::ReasonMissing)),
        },
        "withdraw" => delegate::withdraw(app, &actor, id, key).await?,
        "end" => {
            let Some(reason) = EndReason::from_code(&fields.why) else {
                return Ok(Err(RequestError::EndReasonMissing));
            };
            return Ok(proposed(delegate::end_guardian(app, &actor, id, (reason, key)).await?));
        }
        "resume" => return Ok(proposed(delegate::resume_guardian(app, &actor, id, key).await?)),
        _ => return Err(Failure::BadForm),
    };
    Ok(match done {
        Done::Done => Ok(id),
        Done::Refused(refused) => Err(RequestError::Refused(refused)),
        Done::NoRoom => Err(RequestError::NoRoom),
    })
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

async fn answer(
    visitor: &StaffVisitor,
    id: DelegationRequestId,
    error: Option<RequestError>,
    proof: Proof,
) -> Result<Response, Failure> {
    let app = &visitor.portal.app;
    let opened = delegate::open(app, &visitor.actor(), id).await?;
    let view = StaffDelegateOneView { error, proof, ..view(app, opened) };
    Ok(page::html(staff_delegate_one::render(&view, &page::staff_frame(visitor))))
}

fn view(app: &App, opened: OpenedRequest) -> StaffDelegateOneView {
    let key = || new_id(app.clock.as_ref(), app.entropy.as_ref()).to_string();
    let both = |Masked { khmer, latin }: &Masked| format!("{khmer} · {latin}");
    StaffDelegateOneView {
        id: opened.id.to_string(),
        principal: both(&opened.principal),
        delegate: both(&opened.delegate),
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
