//! An officer sees what was paid after a death, and what is to become of it.

use sothon_domain::access::{Actor, Scope, StaffMember};
use sothon_domain::death_report::DeathState;
use sothon_domain::masked::MaskedNames;
use sothon_domain::person::{DeathReportId, MemberNumber, PersonId, Reference};
use sothon_domain::recovery::{
    Overpaid, PaidAfter, RecoveryAct, RecoveryEvent, RefusalReason, Refused, died_in,
};
use sothon_domain::tie::Tie;
use sothon_store::death_report::{self, DeathReport};
use sothon_store::recovery::{self, Recovery};
use sothon_store::{payment, person, record_merge};

use super::{SUM, WHEREVER};
use crate::authorisation::{UseCase, authorise_staff};
use crate::case::record_reading;
use crate::{App, AppError, tied};

/// The money and what is to become of it: what the page of the report shows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MoneySeen {
    /// What was paid after the death.
    pub paid: PaidAfter,
    /// The proposal that stands, or else the newest one.
    pub latest: Option<Recovery>,
    /// Whether the actor can't decide only because she proposed it.
    pub is_own: bool,
}

/// What an officer sees.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RecoverySeen {
    /// The report of the death.
    pub report: DeathReportId,
    /// The number the reporter has.
    pub reference: Reference,
    /// The member number of who died, if she had one.
    pub number: Option<MemberNumber>,
    /// What was paid, and what is to become of it.
    pub money: MoneySeen,
    /// Who the register has under the number of the payer, where one was named.
    pub payer: Option<KnownPayer>,
    /// What the actor may do now, in the order of the page.
    pub acts: Vec<RecoveryAct>,
    /// Why she can't do anything but take her own proposal back; none where nothing keeps her from it.
    pub tie: Option<Tie>,
}

/// A payer who is known here.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct KnownPayer {
    /// Her number.
    pub number: MemberNumber,
    /// Her name in the register.
    pub name: MaskedNames,
}

/// Opens it. The reading is written down before anything is shown.
pub async fn open(app: &App, actor: &Actor, id: DeathReportId) -> Result<RecoverySeen, AppError> {
    let (scope, member) = authorise_staff(actor, UseCase::ProposeRecovery)?;
    let report = death_report::find(&app.db, &scope, &member.office, id).await?;
    let known = report.member.as_ref().ok_or(AppError::NotFound)?;
    record_reading(app, actor, member, known.id, None).await?;
    see(app, (&scope, member), report).await
}

/// The money alone, where the report itself was just opened, so that the reading is written down; none for whom it does
/// not concern, and where nobody is known.
pub async fn seen(
    app: &App,
    actor: &Actor,
    id: DeathReportId,
) -> Result<Option<MoneySeen>, AppError> {
    let Ok((scope, member)) = authorise_staff(actor, UseCase::ProposeRecovery) else {
        return Ok(None);
    };
    let report = death_report::find(&app.db, &scope, &member.office, id).await?;
    if report.member.is_none() {
        return Ok(None);
    }
    let (money, _) = money(app, (&scope, member), &report).await?;
    Ok(Some(money))
}

/// The plan that was confirmed and still stands, for printing. [`AppError::NotFound`] without one, and where the person
/// turned out to live.
pub async fn confirmed(
    app: &App,
    actor: &Actor,
    id: DeathReportId,
) -> Result<RecoverySeen, AppError> {
    let seen = open(app, actor, id).await?;
    let stands = seen.money.latest.as_ref().is_some_and(|latest| latest.state.is_confirmed());
    let held = seen.money.paid != PaidAfter::NoDeath;
    if stands && held { Ok(seen) } else { Err(AppError::NotFound) }
}

async fn see(
    app: &App,
    (scope, member): (&Scope, &StaffMember),
    report: DeathReport,
) -> Result<RecoverySeen, AppError> {
    let (money, mut acts) = money(app, (scope, member), &report).await?;
    let named = money.latest.as_ref().and_then(|latest| latest.proposal.terms.known_payer());
    let died = report.member.as_ref().map(|known| known.id);
    let persons: Vec<_> = died.into_iter().chain(named).collect();
    let tie = tied::may_stop(&app.db, &persons, member.id).await?;
    if tie.is_some() {
        acts.retain(|act| *act == RecoveryAct::Withdraw);
    }
    let payer = match named {
        Some(payer) => Some(known(app, payer).await?),
        None => None,
    };
    let number = report.member.and_then(|known| known.number);
    Ok(RecoverySeen {
        report: report.id,
        reference: report.reference,
        number,
        money,
        payer,
        acts,
        tie,
    })
}

/// The money, and what the actor may do about it where she is related to nobody.
async fn money(
    app: &App,
    (scope, member): (&Scope, &StaffMember),
    report: &DeathReport,
) -> Result<(MoneySeen, Vec<RecoveryAct>), AppError> {
    let paid = paid(app, scope, report).await?;
    let latest = recovery::latest(&app.db, scope, report.id).await?;
    let (acts, is_own) = acts(member, &paid, latest.as_ref());
    Ok((MoneySeen { paid, latest, is_own }, acts))
}

/// The payer as the register has her, wherever she lives: it was agreed with her.
async fn known(app: &App, payer: PersonId) -> Result<KnownPayer, AppError> {
    let number = record_merge::number_of(&app.db, &WHEREVER, payer).await?;
    let name = MaskedNames::of(&person::load(&app.db, &WHEREVER, payer).await?.name);
    Ok(KnownPayer { number, name })
}

async fn paid(app: &App, scope: &Scope, report: &DeathReport) -> Result<PaidAfter, AppError> {
    let (DeathState::Held(_), Some(known)) = (report.state, &report.member) else {
        return Ok(PaidAfter::NoDeath);
    };
    let Some(month) = report.died().and_then(died_in) else {
        return Ok(PaidAfter::MonthUnknown);
    };
    let paid = payment::paid_since(&app.db, scope, known.id, month.next()).await?;
    Ok(PaidAfter::After(Overpaid::of(month, &paid).map_err(|_| SUM)?))
}

/// What she may do now, and whether she only can't decide because it is her own.
fn acts(
    member: &StaffMember,
    paid: &PaidAfter,
    latest: Option<&Recovery>,
) -> (Vec<RecoveryAct>, bool) {
    let by = member.id;
    let over = matches!(paid, PaidAfter::After(over) if !over.lines.is_empty());
    let Some(latest) = latest.filter(|latest| latest.state.stands()) else {
        return (if over { vec![RecoveryAct::Propose] } else { Vec::new() }, false);
    };
    let state = latest.state;
    let confirm = state.after(RecoveryEvent::Approve { by }, Ok(()));
    let reason = RefusalReason::NotAgreed;
    let all = [
        (RecoveryAct::Confirm, confirm),
        (RecoveryAct::Refuse, state.after(RecoveryEvent::Refuse { by, reason }, Ok(()))),
        (RecoveryAct::Withdraw, state.after(RecoveryEvent::Withdraw { by }, Ok(()))),
    ];
    let may = all.into_iter().filter(|(_, next)| next.is_ok()).map(|(act, _)| act);
    (may.collect(), confirm == Err(Refused::OwnWork))
}
