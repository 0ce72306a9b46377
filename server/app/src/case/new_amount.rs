//! What follows when an office agrees that a decided amount is wrong: only two officers with a legal
//! instrument change it.

use sothon_domain::access::{Actor, Scope};
use sothon_domain::casework::{CaseKind, CaseState};
use sothon_domain::effects::legal_date;
use sothon_domain::pension::{CitationId, Datum};
use sothon_domain::person::{AwardDecisionId, MembershipId};
use sothon_store::case_file::CaseFile;
use sothon_store::{StoreError, award_decision};
use time::{Date, OffsetDateTime};

use super::register::Register;
use crate::authorisation::{UseCase, authorise};
use crate::award_decision::rule;
use crate::{App, AppError};

/// Where an approved amount leads.
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
    /// She lives in the reach of another office by now, which proposes it.
    OtherOffice,
}

/// Where the case leads; nowhere, unless it is one about a decided amount, approved at that time.
pub(super) async fn new_amount(
    app: &App,
    actor: &Actor,
    case: &CaseFile,
    approved_at: Option<OffsetDateTime>,
) -> Result<Option<NewAmount>, AppError> {
    let about_amount = case.kind == CaseKind::Correction(Datum::DecidedAmount);
    if !about_amount || case.state != CaseState::Approved {
        return Ok(None);
    }
    let (person, own) = (case.person, Scope::Own(case.person));
    let register = Register::load(app, &own, person).await?;
    let Some((membership, award)) = register.pension_decided() else { return Ok(None) };
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
    Ok(Some(known.map_or(NewAmount::Propose(membership), NewAmount::FromRule)))
}
