//! Members of staff see who asked for a new PIN, ask in a person's stead, call her or see her.

mod told;

use axum::extract::Path;
use axum::response::Response;
use serde::Deserialize;
use sothon_app::App;
use sothon_app::authorisation::UseCase;
use sothon_app::pin_renewal::{self, AskedInStead, CallSeen, Done, OpenedRenewal, Stage, Waiting};
use sothon_app::reveal::Revealing;
use sothon_domain::person::RenewalId;
use sothon_web::pages::staff_pin_renewal::{
    self, RenewalError, RenewalStage, ShownCall, ShownVisit, StaffPinRenewalView, TypedVisit,
};
use sothon_web::pages::staff_pin_renewals::{
    self, PATH, RenewalLine, RenewalNumberError, StaffPinRenewalsView,
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

/// The fields of the first form.
#[derive(Deserialize)]
pub(crate) struct Search {
    #[serde(default)]
    member_number: String,
    key: Uuid,
}

/// The fields of the forms on a request's page.
#[derive(Deserialize)]
pub(crate) struct Fields {
    act: String,
    key: Uuid,
    #[serde(default)]
    first: String,
    #[serde(default)]
    second: String,
    #[serde(default)]
    paper: String,
    #[serde(default)]
    other: String,
    #[serde(default)]
    code: String,
}

/// `GET /staff/pin-renewals`
pub(crate) async fn list(visitor: StaffVisitor) -> Result<Response, Failure> {
    listed(&visitor, String::new(), None).await
}

async fn listed(
    visitor: &StaffVisitor,
    typed: String,
    error: Option<RenewalNumberError>,
) -> Result<Response, Failure> {
    let app = &visitor.portal.app;
    let waiting = pin_renewal::waiting(app, &visitor.actor()).await?;
    let line = |waiting: Waiting| RenewalLine {
        id: waiting.id.to_string(),
        name: page::masked(&waiting.name, visitor.language),
        asked_at: waiting.asked_at,
        ready_at: waiting.ready_at,
        to_confirm: waiting.to_confirm,
    };
    let waiting = waiting.into_iter().map(line).collect();
    let view = StaffPinRenewalsView { typed, error, waiting, key: new_key(app).to_string() };
    Ok(page::html(staff_pin_renewals::render(&view, &page::staff_frame(visitor))))
}

/// `POST /staff/pin-renewals`: asks in the stead of the member with this number, and leads to the request.
pub(crate) async fn ask(sent: CheckedStaffForm<Search>) -> Result<Response, Failure> {
    let (visitor, Search { member_number: typed, key }) = (sent.visitor, sent.fields);
    let app = &visitor.portal.app;
    let error = match pin_renewal::ask_in_stead(app, &visitor.actor(), &typed, key).await? {
        AskedInStead::Stands(id) => return Ok(to(&visitor, id)),
        AskedInStead::Malformed => RenewalNumberError::Malformed,
        AskedInStead::Unknown => RenewalNumberError::Unknown,
        AskedInStead::Locked => RenewalNumberError::Locked,
        AskedInStead::NoPhone => RenewalNumberError::NoPhone,
        AskedInStead::Elsewhere => RenewalNumberError::Elsewhere,
    };
    listed(&visitor, typed, Some(error)).await
}

/// `GET /staff/pin-renewals/{id}`; the reading is recorded before the page is sent.
pub(crate) async fn show(
    Path(id): Path<String>,
    visitor: StaffVisitor,
) -> Result<Response, Failure> {
    decision::show::<Fields>(named(&id)?, visitor).await
}

/// `POST /staff/pin-renewals/{id}/details`: the same page in full, once.
pub(crate) async fn details(
    Path(id): Path<String>,
    sent: CheckedStaffForm<NoFields>,
) -> Result<Response, Failure> {
    let id = named(&id)?;
    let InFull { visitor, sight, frame } = in_full(sent, Revealing::PinRenewal(id)).await?;
    let app = &visitor.portal.app;
    let opened = pin_renewal::open_with(app, &visitor.actor(), id, &sight).await?;
    let view = StaffPinRenewalView { proof: visitor.proof(), ..view(app, opened) };
    Ok(page::html(staff_pin_renewal::render(&view, &frame)))
}

/// `POST /staff/pin-renewals/{id}`
pub(crate) async fn send(
    Path(id): Path<String>,
    sent: CheckedStaffForm<Fields>,
) -> Result<Response, Failure> {
    let id = named(&id)?;
    match sent.fields.act.as_str() {
        "answer" => told::by_call(id, sent).await,
        "visit" => told::on_a_slip(id, sent).await,
        _ => decision::send(id, sent).await,
    }
}

impl Decision for Fields {
    type Id = RenewalId;
    type Fault = RenewalError;

    const PATH: &'static str = PATH;
    const USE_CASE: UseCase = UseCase::AttestPinRenewal;

    fn approval(&self) -> Option<(UseCase, &str)> {
        (self.act == "confirm").then_some((UseCase::ProvePinRenewal, &self.code))
    }

    async fn carry_out(&self, visitor: &StaffVisitor, id: RenewalId) -> Outcome<Self> {
        let (app, actor, key) = (&visitor.portal.app, visitor.actor(), self.key);
        let done = match self.act.as_str() {
            "call" => pin_renewal::begin_call(app, &actor, id, key).await?,
            "nobody" => pin_renewal::nobody_answered(app, &actor, id, key).await?,
            "confirm" => pin_renewal::confirm(app, &actor, id, key).await?,
            "drop" => pin_renewal::drop_visit(app, &actor, id, key).await?,
            "lost" => pin_renewal::lose_number(app, &actor, id, key).await?,
            _ => return Err(Failure::BadForm),
        };
        Ok(match done {
            Done::Done => Ok(id),
            Done::Refused(refused) => Err(RenewalError::Refused(refused)),
        })
    }

    async fn answer(visitor: &StaffVisitor, again: Again<Self>) -> Result<Response, Failure> {
        let visit = |Self { paper, other, .. }| TypedVisit { paper, other };
        let typed = again.typed.map(visit).unwrap_or_default();
        answer(visitor, again.id, typed, again.fault, again.proof).await
    }
}

fn to(visitor: &StaffVisitor, id: RenewalId) -> Response {
    visitor.to(&format!("{PATH}/{id}"))
}

async fn answer(
    visitor: &StaffVisitor,
    id: RenewalId,
    typed: TypedVisit,
    error: Option<RenewalError>,
    proof: Proof,
) -> Result<Response, Failure> {
    let app = &visitor.portal.app;
    let opened = pin_renewal::open(app, &visitor.actor(), id).await?;
    let view = StaffPinRenewalView { typed, error, proof, ..view(app, opened) };
    Ok(page::html(staff_pin_renewal::render(&view, &page::staff_frame(visitor))))
}

fn view(app: &App, opened: OpenedRenewal) -> StaffPinRenewalView {
    let key = || new_key(app).to_string();
    let stage = match opened.stage {
        Stage::Open { wrong_before, call, visit } => RenewalStage::Open {
            wrong_before,
            call: match call {
                CallSeen::None => ShownCall::None,
                CallSeen::Anothers => ShownCall::Anothers,
                CallSeen::Mine { phone, facts } => ShownCall::Mine { phone, facts },
            },
            visit: visit.map(|visit| ShownVisit {
                at: visit.at,
                paper: visit.paper,
                mine: visit.mine,
            }),
        },
        Stage::Proved => RenewalStage::Proved,
        Stage::Ended(ending) => RenewalStage::Ended(ending),
    };
    StaffPinRenewalView {
        id: opened.id.to_string(),
        name: opened.name,
        channel: opened.channel,
        asked_at: opened.asked_at,
        ready_at: opened.ready_at,
        expires_at: opened.expires_at,
        may_prove: opened.may_prove,
        stage,
        keys: [key(), key(), key(), key()],
        typed: TypedVisit::default(),
        proof: Proof::Given,
        error: None,
    }
}
