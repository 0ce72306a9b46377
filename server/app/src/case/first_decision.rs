//! The decision that an appeal is about.

use sothon_domain::access::{Office, Scope};
use sothon_domain::casework::{CaseAct, CaseKind, CaseState, Effect, LegalReference, RejectReason};
use sothon_domain::effects::legal_date;
use sothon_domain::person::Reference;
use sothon_store::case_file;
use time::Date;

use super::CaseSeen;
use crate::{App, AppError};

/// How a case was rejected, as its person and the offices read it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FirstDecision {
    /// The number the person has.
    pub reference: Reference,
    /// What it was about.
    pub kind: CaseKind,
    /// What its approval would have changed.
    pub effect: Effect,
    /// Why it was rejected.
    pub reason: RejectReason,
    /// The instrument on which that rests; none of a case rejected before that was asked for.
    pub instrument: Option<LegalReference>,
    /// What the officer wrote to the person.
    pub note: Option<String>,
    /// The office that rejected it; the head office where the back office did.
    pub office: Office,
    /// The legal date of the decision.
    pub decided_on: Date,
}

impl FirstDecision {
    /// Of the case with this reference. [`AppError::NotFound`] outside the scope, and where it was not rejected.
    pub(super) async fn load(
        app: &App,
        scope: &Scope,
        reference: Reference,
    ) -> Result<Self, AppError> {
        let case = case_file::find(&app.db, scope, reference).await?;
        let CaseState::Rejected { reason, reference: instrument } = case.state else {
            return Err(AppError::NotFound);
        };
        let entries = case_file::entries(&app.db, scope, &case).await?;
        let rejected = entries.into_iter().rfind(|entry| entry.act == CaseAct::Rejected);
        let rejected = rejected.ok_or(AppError::Inconsistent("a rejection that nobody made"))?;
        Ok(Self {
            reference,
            kind: case.kind,
            effect: CaseSeen::of(&case)?.effect,
            reason,
            instrument,
            note: rejected.note,
            office: rejected.by.map_or(Office::Head, |(_, office)| office),
            decided_on: legal_date(rejected.at),
        })
    }
}
