//! Members of staff find a locked record; one proposes to unlock it, another confirms.

use axum::extract::Path;
use axum::response::Response;
use serde::Deserialize;
use sothon_app::App;
use sothon_app::authorisation::UseCase;
use sothon_app::lock::{self, Done, OpenedLock, Sought, WaitingUnlock};
use sothon_app::reveal::Revealing;
use sothon_domain::effects::legal_date;
use sothon_domain::person::LockId;
use sothon_domain::person_lock::{CheckedPaper, Refused};
use sothon_web::pages::staff_lock::{
    self, LockKeys, LockStage, StaffLockError, StaffLockView, TypedPaper,
};
use sothon_web::pages::staff_proof::Proof;
use sothon_web::pages::staff_unlock::{self, StaffUnlockView, UnlockLine, UnlockNumberError};
use uuid::Uuid;

use super::decision::{self, Again, Decision, Outcome};
use super::reveal::{InFull, in_full};
use crate::error_page::Failure;
use crate::form::{CheckedStaffForm, NoFields, new_key};
use crate::page;
use crate::path::named;
use crate::staff_visitor::StaffVisitor;

/// The field of the first form.
#[derive(Deserialize)]
pub(crate) struct Search {
    #[serde(default)]
    member_number: String,
}

/// The fields of the forms on a lock's page.
#[derive(Deserialize)]
pub(crate) struct Fields {
    act: String,
    key: Uuid,
    #[serde(default)]
    paper: String,
    #[serde(default)]
    other: String,
    #[serde(default)]
    code: String,
}

/// `GET /staff/unlock`
pub(crate) async fn list(visitor: StaffVisitor) -> Result<Response, Failure> {
    listed(&visitor, String::new(), None).await
}

async fn listed(
    visitor: &StaffVisitor,
    typed: String,
    error: Option<UnlockNumberError>,
) -> Result<Response, Failure> {
    let waiting = lock::waiting(&visitor.portal.app, &visitor.actor()).await?;
    let line = |waiting: WaitingUnlock| UnlockLine {
        id: waiting.id.to_string(),
        name: page::masked(&waiting.name, visitor.language),
        proposed_on: legal_date(waiting.proposed_at),
        mine: waiting.mine,
    };
    let view = StaffUnlockView { typed, error, waiting: waiting.into_iter().map(line).collect() };
    Ok(page::html(staff_unlock::render(&view, &page::staff_frame(visitor))))
}

/// `POST /staff/unlock`: leads to the lock on the record of the member with this number.
pub(crate) async fn find(sent: CheckedStaffForm<Search>) -> Result<Response, Failure> {
    let (visitor, typed) = (sent.visitor, sent.fields.member_number);
    let error = match lock::find(&visitor.portal.app, &visitor.actor(), &typed).await? {
        Sought::Found(id) => return Ok(to(&visitor, id)),
        Sought::NotLocked => UnlockNumberError::NotLocked,
        Sought::Elsewhere => UnlockNumberError::Elsewhere,
        Sought::Malformed => UnlockNumberError::Malformed,
        Sought::Unknown => UnlockNumberError::Unknown,
    };
    listed(&visitor, typed, Some(error)).await
}

/// `GET /staff/unlock/{id}`; the reading is recorded before the page is sent.
pub(crate) async fn show(
    Path(id): Path<String>,
    visitor: StaffVisitor,
) -> Result<Response, Failure> {
    decision::show::<Fields>(named(&id)?, visitor).await
}

/// `POST /staff/unlock/{id}/details`: the same page in full, once.
pub(crate) async fn details(
    Path(id): Path<String>,
    sent: CheckedStaffForm<NoFields>,
) -> Result<Response, Failure> {
    let id = named(&id)?;
    let InFull { visitor, sight, frame } = in_full(sent, Revealing::Lock(id)).await?;
    let app = &visitor.portal.app;
    let opened = lock::open_with(app, &visitor.actor(), id, &sight).await?;
    let view = StaffLockView { proof: visitor.proof(), ..view(app, opened) };
    Ok(page::html(staff_lock::render(&view, &frame)))
}

/// `POST /staff/unlock/{id}`
pub(crate) async fn send(
    Path(id): Path<String>,
    sent: CheckedStaffForm<Fields>,
) -> Result<Response, Failure> {
    decision::send(named(&id)?, sent).await
}

impl Decision for Fields {
    type Id = LockId;
    type Fault = StaffLockError;

    const PATH: &'static str = "/staff/unlock";
    const USE_CASE: UseCase = UseCase::UnlockRecord;

    fn approval(&self) -> Option<(UseCase, &str)> {
        (self.act == "confirm").then_some((UseCase::UnlockRecord, &self.code))
    }

    async fn carry_out(&self, visitor: &StaffVisitor, id: LockId) -> Outcome<Self> {
        let (app, actor, key) = (&visitor.portal.app, visitor.actor(), self.key);
        let done = match self.act.as_str() {
            "propose" => match CheckedPaper::read(&self.paper, &self.other) {
                Ok(paper) => lock::propose(app, &actor, id, key, &paper).await?,
                Err(error) => return Ok(Err(StaffLockError::Paper(error))),
            },
            "confirm" => lock::confirm(app, &actor, id, key).await?,
            "drop" => lock::drop_proposal(app, &actor, id, key).await?,
            _ => return Err(Failure::BadForm),
        };
        Ok(match done {
            Done::Done => Ok(id),
            Done::Refused(refused) => Err(StaffLockError::Refused(refused)),
        })
    }

    async fn answer(visitor: &StaffVisitor, again: Again<Self>) -> Result<Response, Failure> {
        let paper = |Self { paper, other, .. }| TypedPaper { paper, other };
        let typed = again.typed.map(paper).unwrap_or_default();
        answer(visitor, again.id, typed, again.fault, again.proof).await
    }
}

fn to(visitor: &StaffVisitor, id: LockId) -> Response {
    visitor.to(&format!("/staff/unlock/{id}"))
}

async fn answer(
    visitor: &StaffVisitor,
    id: LockId,
    typed: TypedPaper,
    error: Option<StaffLockError>,
    proof: Proof,
) -> Result<Response, Failure> {
    let app = &visitor.portal.app;
    let opened = lock::open(app, &visitor.actor(), id).await?;
    let view = StaffLockView { typed, error, proof, ..view(app, opened) };
    Ok(page::html(staff_lock::render(&view, &page::staff_frame(visitor))))
}

fn view(app: &App, opened: OpenedLock) -> StaffLockView {
    let key = || new_key(app).to_string();
    let mine = opened.confirm == Err(Refused::OwnWork);
    StaffLockView {
        id: opened.id.to_string(),
        name: opened.name,
        since: opened.locked_at,
        channel: opened.channel,
        stage: match (opened.unlocked_at, opened.proposed) {
            (Some(_), _) => LockStage::Ended,
            (None, Some((at, paper))) => LockStage::Proposed { at, paper, mine },
            (None, None) => LockStage::Standing,
        },
        keys: LockKeys { propose: key(), confirm: key(), drop: key() },
        typed: TypedPaper::default(),
        proof: Proof::Given,
        error: None,
    }
}
