//! Officers see what was paid after a death, propose what is to become of it, decide what another has proposed, and
//! print it for the payer.

use axum::extract::Path;
use axum::response::Response;
use serde::Deserialize;
use sothon_app::authorisation::UseCase;
use sothon_app::recovery::{self, Decided, MoneySeen, Proposed, Seen};
use sothon_domain::person::{DeathReportId, MemberNumber, RecoveryId};
use sothon_domain::recovery::{RecoveryFault, RefusalReason, TypedRecovery};
use sothon_web::pages::staff_deaths::PATH;
use sothon_web::pages::staff_proof::Proof;
use sothon_web::pages::staff_recovery::{
    self, KnownPayerView, MoneyView, StaffRecoveryError, StaffRecoveryView,
};
use sothon_web::pages::staff_recovery_plan::{self, RecoveryPlanView};
use uuid::Uuid;

use super::decision::{self, Again, Decision, Outcome};
use crate::error_page::Failure;
use crate::form::{CheckedStaffForm, new_key};
use crate::page;
use crate::path::named;
use crate::staff_visitor::StaffVisitor;

/// The fields of the forms of the page.
#[derive(Deserialize)]
pub(crate) struct Fields {
    act: String,
    key: Uuid,
    /// Which proposal is decided.
    proposal: Option<RecoveryId>,
    #[serde(default)]
    way: String,
    #[serde(default)]
    name: String,
    #[serde(default)]
    number: String,
    #[serde(default)]
    count: String,
    #[serde(default)]
    first: String,
    #[serde(default)]
    agreed: String,
    #[serde(default)]
    reason: String,
    /// Why a proposal is refused.
    #[serde(default)]
    why: String,
    #[serde(default)]
    code: String,
}

impl Fields {
    fn typed(&self) -> TypedRecovery {
        let Self { way, name, number, count, first, agreed, reason, .. } = self;
        let [way, name, number, count, first, agreed, reason] =
            [way, name, number, count, first, agreed, reason].map(Clone::clone);
        TypedRecovery { way, name, number, count, first, agreed, reason }
    }
}

/// Why an act was not done.
pub(crate) enum Fault {
    /// Fields won't do.
    Fields(Vec<RecoveryFault>),
    /// Another reason.
    Other(StaffRecoveryError),
}

/// `GET /staff/deaths/{id}/recovery`; the reading is recorded before the page is sent.
pub(crate) async fn show(
    Path(id): Path<String>,
    visitor: StaffVisitor,
) -> Result<Response, Failure> {
    decision::show::<Fields>(named(&id)?, visitor).await
}

/// `GET /staff/deaths/{id}/recovery/plan`: what was decided, for the payer.
pub(crate) async fn plan(
    Path(id): Path<String>,
    visitor: StaffVisitor,
) -> Result<Response, Failure> {
    let seen = recovery::confirmed(&visitor.portal.app, &visitor.actor(), named(&id)?).await?;
    let decided = seen.money.latest.ok_or(Failure::NotFound)?.proposal;
    let view = RecoveryPlanView {
        id: seen.report.to_string(),
        reference: seen.reference.to_string(),
        number: seen.number.as_ref().map(MemberNumber::to_string),
        decided,
    };
    Ok(page::html(staff_recovery_plan::render(&view, &page::staff_frame(&visitor))))
}

/// `POST /staff/deaths/{id}/recovery`: leads back to the report.
pub(crate) async fn send(
    Path(id): Path<String>,
    sent: CheckedStaffForm<Fields>,
) -> Result<Response, Failure> {
    decision::send(named(&id)?, sent).await
}

impl Decision for Fields {
    type Id = DeathReportId;
    type Fault = Fault;

    const PATH: &'static str = PATH;
    const USE_CASE: UseCase = UseCase::ProposeRecovery;

    fn approval(&self) -> Option<(UseCase, &str)> {
        (self.act == "confirm").then_some((UseCase::DecideRecovery, &self.code))
    }

    async fn carry_out(&self, visitor: &StaffVisitor, id: DeathReportId) -> Outcome<Self> {
        let (app, actor, key) = (&visitor.portal.app, visitor.actor(), self.key);
        let other = |error| Ok(Err(Fault::Other(error)));
        let seen = || {
            let proposal = self.proposal.ok_or(Failure::BadForm)?;
            Ok::<_, Failure>(Seen { report: id, proposal })
        };
        let decided = match self.act.as_str() {
            "propose" => {
                return match recovery::propose(app, &actor, id, key, &self.typed()).await? {
                    Proposed::Waits => Ok(Ok(id)),
                    Proposed::Wrong(faults) => Ok(Err(Fault::Fields(faults))),
                    Proposed::Refused(refused) => other(StaffRecoveryError::Refused(refused)),
                };
            }
            "confirm" => recovery::confirm(app, &actor, seen()?, key).await?,
            "refuse" => match RefusalReason::from_code(&self.why) {
                Some(reason) => recovery::refuse(app, &actor, seen()?, key, reason).await?,
                None => return other(StaffRecoveryError::ReasonMissing),
            },
            "withdraw" => recovery::withdraw(app, &actor, seen()?, key).await?,
            _ => return Err(Failure::BadForm),
        };
        match decided {
            Decided::Done => Ok(Ok(id)),
            Decided::Refused(refused) => other(StaffRecoveryError::Refused(refused)),
        }
    }

    async fn answer(visitor: &StaffVisitor, again: Again<Self>) -> Result<Response, Failure> {
        let typed = again.typed.map(|sent| sent.typed()).unwrap_or_default();
        answer(visitor, again.id, typed, (again.fault, again.proof)).await
    }
}

async fn answer(
    visitor: &StaffVisitor,
    id: DeathReportId,
    typed: TypedRecovery,
    (fault, proof): (Option<Fault>, Proof),
) -> Result<Response, Failure> {
    let app = &visitor.portal.app;
    let seen = recovery::open(app, &visitor.actor(), id).await?;
    let (faults, error) = match fault {
        Some(Fault::Fields(faults)) => (faults, None),
        Some(Fault::Other(error)) => (Vec::new(), Some(error)),
        None => (Vec::new(), None),
    };
    let acts = seen.acts.iter().map(|act| (*act, new_key(app).to_string())).collect();
    let proposal = seen.money.latest.as_ref().map(|latest| latest.id.to_string());
    let payer = seen.payer.as_ref().map(|payer| KnownPayerView {
        number: payer.number.to_string(),
        name: page::masked(&payer.name, visitor.language),
    });
    let tie = seen.tie;
    let view = StaffRecoveryView {
        id: id.to_string(),
        reference: seen.reference.to_string(),
        number: seen.number.as_ref().map(MemberNumber::to_string),
        money: shown(seen.money),
        proposal,
        payer,
        tie,
        acts,
        typed,
        faults,
        proof,
        error,
    };
    Ok(page::html(staff_recovery::render(&view, &page::staff_frame(visitor))))
}

/// What every page about this money shows.
pub(super) fn shown(seen: MoneySeen) -> MoneyView {
    let latest = seen.latest.map(|latest| (latest.proposal, latest.state));
    MoneyView { paid: seen.paid, latest, is_own: seen.is_own }
}
