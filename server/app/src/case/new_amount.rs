//! What follows when an office agrees that a decided amount is wrong, or a fact that it is worked out from: only
//! two officers with a legal instrument change it.

use sothon_domain::access::{Actor, Scope};
use sothon_domain::casework::{CaseKind, CaseState, Effect};
use sothon_domain::effects::legal_date;
use sothon_domain::money::Riel;
use sothon_domain::pension::{CitationId, Datum};
use sothon_domain::person::{AwardDecisionId, MembershipId, Reference};
use sothon_store::case_file::{self, CaseFile};
use sothon_store::{StoreError, award_decision};
use time::{Date, OffsetDateTime};

use super::register::Register;
use crate::authorisation::{UseCase, authorise};
use crate::award_decision::{recomputed, rule};
use crate::{App, AppError};

/// How many corrections are looked at for one list.
const LISTED: i64 = 50;

/// Where an approved correction leads.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum NewAmount {
    /// A proposed amount waits for a second officer.
    Waits(AwardDecisionId),
    /// The decision in force came into the register after the case was approved, on this day.
    DecidedSince(Date),
    /// This officer can propose an amount for this membership.
    Propose(MembershipId),
    /// The amount comes from this rule: it changes with the facts that it is worked out from.
    FromRule(CitationId),
    /// This officer can propose for this membership what this rule gives since the fact was corrected.
    Recomputed(MembershipId, Riel, CitationId),
    /// She lives in the reach of another office by now, which proposes it.
    OtherOffice,
}

/// A case that waits for somebody to propose an amount.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ToPropose {
    /// The case.
    pub reference: Reference,
    /// The fact that was corrected.
    pub datum: Datum,
    /// When that was approved.
    pub approved_at: OffsetDateTime,
    /// What a rule gives now, where one is known.
    pub amount: Option<Riel>,
}

/// The approved corrections in the reach of the actor's office after which an amount is to be proposed, the oldest
/// first: until one is proposed, or a decision comes into the register.
pub async fn to_propose(app: &App, actor: &Actor) -> Result<Vec<ToPropose>, AppError> {
    let scope = authorise(actor, UseCase::ProposeAward)?;
    let kinds = WORKED_OUT_FROM.into_iter().chain([Datum::DecidedAmount]);
    let kinds: Vec<_> = kinds.map(CaseKind::Correction).collect();
    let mut found = Vec::new();
    for (reference, at) in case_file::corrections(&app.db, &scope, &kinds, LISTED).await? {
        let case = case_file::with_person(&app.db, &scope, reference).await?.case;
        let CaseKind::Correction(datum) = case.matter().0 else { continue };
        let amount = match new_amount(app, actor, &case, Some(at)).await? {
            Some(NewAmount::Propose(_)) => None,
            Some(NewAmount::Recomputed(_, amount, _)) => Some(amount),
            _ => continue,
        };
        found.push(ToPropose { reference, datum, approved_at: at, amount });
    }
    Ok(found)
}

/// The facts that an amount may be worked out from.
const WORKED_OUT_FROM: [Datum; 7] = [
    Datum::ReferenceSalary,
    Datum::Service,
    Datum::GradeMinimum,
    Datum::BirthDate,
    Datum::RetiredOn,
    Datum::InvalidityCause,
    Datum::SurvivorRelation,
];

/// Where the case leads, approved at that time: one about a decided amount, or one that has given the register
/// another value of a fact that the decided amount is worked out from; any other leads nowhere.
pub(super) async fn new_amount(
    app: &App,
    actor: &Actor,
    case: &CaseFile,
    approved_at: Option<OffsetDateTime>,
) -> Result<Option<NewAmount>, AppError> {
    let CaseKind::Correction(datum) = case.matter().0 else { return Ok(None) };
    let about_amount = datum == Datum::DecidedAmount;
    let leads = about_amount || WORKED_OUT_FROM.contains(&datum) && says_a_value(case)?;
    if !leads || case.state != CaseState::Approved {
        return Ok(None);
    }
    let (person, own) = (case.person, Scope::Own(case.person));
    let register = Register::load(app, &own, person).await?;
    let Some((membership, award)) = register.pension_decided() else { return Ok(None) };
    // Without a decision the next file of the back office is worked out from the right fact anyway.
    if !about_amount && (award.is_none() || !register.uses(datum)) {
        return Ok(None);
    }
    let scope = authorise(actor, UseCase::ProposeAward)?;
    if let Some(id) = award_decision::waiting_of(&app.db, &scope, membership).await? {
        return Ok(Some(NewAmount::Waits(id)));
    }
    // The case gives leave to know that it was followed, whichever office did it.
    let recorded_at = award_decision::recorded_at(&app.db, &own, membership).await?;
    if let Some(at) = recorded_at.filter(|at| approved_at.is_some_and(|approved| *at > approved)) {
        return Ok(Some(NewAmount::DecidedSince(legal_date(at))));
    }
    match award_decision::person_of(&app.db, &scope, membership).await {
        Ok(_) => {}
        Err(StoreError::NotFound) => return Ok(Some(NewAmount::OtherOffice)),
        Err(error) => return Err(error.into()),
    }
    let known = match award {
        Some(award) => rule(app, person, membership, award).await?,
        None => None,
    };
    let Some(known) = known else { return Ok(Some(NewAmount::Propose(membership))) };
    if about_amount {
        return Ok(Some(NewAmount::FromRule(known)));
    }
    let other = recomputed(app, person, membership).await?;
    Ok(other.map(|by| NewAmount::Recomputed(membership, by.amount, by.rule)))
}

/// Whether the case gives the register a value, and not words alone.
fn says_a_value(case: &CaseFile) -> Result<bool, AppError> {
    let incomplete = |_| AppError::Inconsistent("a case that was sent incomplete");
    let (kind, answers) = case.matter();
    let effect = kind.effect(answers).map_err(incomplete)?;
    Ok(matches!(effect, Effect::Correct(correction) if correction.value.is_some()))
}
