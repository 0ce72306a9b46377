//! A case as people read it.

use sothon_domain::access::Office;
use sothon_domain::casework::{
    Awaited, CaseAct, CaseKind, CaseState, Effect, LegalReference, RejectReason, ReturnReason,
    Stage,
};
use sothon_domain::flow::{Answer, StepKey};
use sothon_domain::person::{PersonName, Reference};
use sothon_store::case_file::{self, CaseFile};
use time::{Date, OffsetDateTime};

use crate::AppError;

/// A case at a glance.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CaseSeen {
    /// The number the person has.
    pub reference: Reference,
    /// What it is about.
    pub kind: CaseKind,
    /// Where it stands.
    pub stage: Stage,
    /// When it was sent first.
    pub submitted_at: OffsetDateTime,
    /// By when the office should decide.
    pub due_on: Date,
    /// What its approval changes.
    pub effect: Effect,
    /// Why it waits for the person.
    pub reason: Option<ReturnReason>,
    /// Why it was rejected.
    pub rejected: Option<RejectReason>,
    /// The instrument on which that rests; none of a case rejected before that was asked for.
    pub instrument: Option<LegalReference>,
    /// For whom outside the institution it waits.
    pub awaited: Option<Awaited>,
}

/// An entry of the timeline.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entry {
    /// When.
    pub at: OffsetDateTime,
    /// What.
    pub act: CaseAct,
    /// Who.
    pub by: By,
    /// What the officer wrote to the person.
    pub note: Option<String>,
    /// What an answer was before it was corrected.
    pub was: Option<Answer>,
}

/// Who did something on a case. Officers act for their office; the audit knows them by id.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum By {
    /// The person herself.
    Person,
    /// Somebody whom the person lets act for her.
    Delegate(PersonName),
    /// An officer.
    Office(Office),
    /// Nobody: it went that way by itself.
    Itself,
}

impl CaseSeen {
    /// Reads a stored case.
    pub(super) fn of(case: &CaseFile) -> Result<Self, AppError> {
        let incomplete = |_| AppError::Inconsistent("a case that was sent incomplete");
        let nothing = (None, None, None, None);
        let (reason, rejected, instrument, awaited) = match &case.state {
            CaseState::Returned { reason } => (Some(*reason), None, None, None),
            CaseState::Rejected { reason, reference } => (None, Some(*reason), *reference, None),
            CaseState::Outside { awaited, .. } => (None, None, None, Some(*awaited)),
            CaseState::Received { .. } | CaseState::InReview { .. } | CaseState::Approved => {
                nothing
            }
        };
        Ok(Self {
            reference: case.reference,
            kind: case.kind,
            stage: case.state.stage(),
            submitted_at: case.submitted_at,
            due_on: case.due_on,
            effect: case.kind.effect(&case.answers).map_err(incomplete)?,
            reason,
            rejected,
            instrument,
            awaited,
        })
    }
}

impl From<case_file::Entry> for Entry {
    fn from(entry: case_file::Entry) -> Self {
        let by = match (entry.by, entry.delegate) {
            (Some((_, office)), _) => By::Office(office),
            (None, Some(delegate)) => By::Delegate(delegate),
            (None, None) if entry.act == CaseAct::Raised => By::Itself,
            (None, None) => By::Person,
        };
        let (note, was) = match entry.act {
            CaseAct::Corrected => (None, entry.note.as_deref().and_then(before)),
            _ => (entry.note, None),
        };
        Self { at: entry.at, act: entry.act, by, note, was }
    }
}

/// The note of a correction: which answer was corrected, and what it was.
pub(super) fn corrected(step: StepKey, was: &str) -> String {
    format!("{} {was}", step.code())
}

fn before(note: &str) -> Option<Answer> {
    let (step, was) = note.split_once(' ')?;
    Some(match StepKey::from_code(step)? {
        StepKey::Place => Answer::Place(was.parse().ok()?),
        StepKey::Since => Answer::Month(was.parse().ok()?),
        // What a person says of her own facts, or of herself as a claimant, no officer corrects.
        _ => return None,
    })
}
