//! A case as people read it.

use sothon_domain::access::Office;
use sothon_domain::back_office::Outcome;
use sothon_domain::casework::{
    Awaited, CaseAct, CaseKind, CaseState, Effect, LegalReference, RejectReason, ReturnReason,
    Stage,
};
use sothon_domain::flow::{Answer, StepKey};
use sothon_domain::money::Riel;
use sothon_domain::person::{PersonName, Reference};
use sothon_domain::person_lock::CheckedPaper;
use sothon_domain::place_change::Names;
use sothon_store::case_file::{self, CaseFile, FirstCase};
use sothon_store::paper::BranchName;
use time::{Date, OffsetDateTime};

use super::hand::read_seen;
use super::{carried, told_by_back_office};
use crate::AppError;

/// A case at a glance.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CaseSeen {
    /// The number the person has.
    pub reference: Reference,
    /// What it is about.
    pub kind: CaseKind,
    /// What its approval is about: of an appeal what its first case is about.
    pub about: CaseKind,
    /// What an appeal is about and says.
    pub appeal: Option<AppealTold>,
    /// Where it stands.
    pub stage: Stage,
    /// When it was sent first.
    pub submitted_at: OffsetDateTime,
    /// By when the office should decide.
    pub due_on: Date,
    /// What its approval changes; of an appeal that is what its first case asked for.
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

/// What an appeal is about and says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AppealTold {
    /// The rejected case.
    pub first: Reference,
    /// Why she does not agree.
    pub why: String,
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
    /// The appeal, or the case that is appealed.
    pub names: Option<Reference>,
    /// What became of it in the back office.
    pub outcome: Option<Outcome>,
    /// The riel a month that the back office decided with its approval.
    pub amount: Option<Riel>,
}

/// Who did something on a case. Officers act for their office; the audit knows them by id.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum By {
    /// The person herself.
    Person,
    /// Somebody whom the person lets act for her.
    Delegate(PersonName),
    /// A member of staff who entered it for the person at a counter.
    Counter(Counter),
    /// A partner's machine that entered it for the person.
    Machine(PartnerMachine),
    /// An officer.
    Office(Office),
    /// Nobody: it went that way by itself.
    Itself,
    /// The back office.
    BackOffice,
}

/// The counter at which a case was entered for a person.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Counter {
    /// The office in whose reach it is.
    pub office: Office,
    /// The branch; none at the counter of an office.
    pub branch: Option<BranchName>,
    /// By which paper the person was known.
    pub paper: Option<CheckedPaper>,
}

/// The machine that entered a case for a person.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PartnerMachine {
    /// The name of the partner whose it is.
    pub partner: Names,
    /// By which paper the partner knew the person.
    pub paper: Option<CheckedPaper>,
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
            CaseState::Received { .. }
            | CaseState::InReview { .. }
            | CaseState::Approved
            | CaseState::Withdrawn => nothing,
        };
        let (about, answers) = case.matter();
        let why = case.answers.get(StepKey::Disagree).unwrap_or_default();
        let told = |first: &FirstCase| AppealTold { first: first.reference, why: why.to_owned() };
        Ok(Self {
            reference: case.reference,
            kind: case.kind,
            about,
            appeal: case.first.as_ref().map(told),
            stage: case.state.stage(),
            submitted_at: case.submitted_at,
            due_on: case.due_on,
            effect: about.effect(answers).map_err(incomplete)?,
            reason,
            rejected,
            instrument,
            awaited,
        })
    }
}

impl From<case_file::Entry> for Entry {
    fn from(entry: case_file::Entry) -> Self {
        let seen = entry.note.as_deref().filter(|_| entry.act.is_sending()).and_then(read_seen);
        let by = match (entry.by, entry.delegate, entry.partner) {
            (Some((_, office)), ..) if entry.act.is_sending() => {
                By::Counter(Counter { office, branch: entry.branch, paper: seen })
            }
            (Some((_, office)), ..) => By::Office(office),
            (None, Some(delegate), _) => By::Delegate(delegate),
            (None, None, Some(partner)) => By::Machine(PartnerMachine { partner, paper: seen }),
            (None, None, None) => match entry.act {
                CaseAct::Raised => By::Itself,
                CaseAct::CarriedOut
                | CaseAct::NotCarriedOut
                | CaseAct::Approved
                | CaseAct::Rejected => By::BackOffice,
                _ => By::Person,
            },
        };
        let (at, act, note) = (entry.at, entry.act, entry.note);
        let none =
            Self { at, act, by, note: None, was: None, names: None, outcome: None, amount: None };
        match entry.act {
            CaseAct::Corrected => Self { was: note.as_deref().and_then(before), ..none },
            // What another case is named by is kept like a note.
            CaseAct::Submitted
            | CaseAct::Resent
            | CaseAct::Appealed
            | CaseAct::AppealApproved
            | CaseAct::AppealRejected => {
                Self { names: note.and_then(|named| named.parse().ok()), ..none }
            }
            CaseAct::CarriedOut | CaseAct::NotCarriedOut => {
                Self { outcome: note.as_deref().and_then(carried::read), ..none }
            }
            CaseAct::Approved => {
                Self { amount: note.as_deref().and_then(told_by_back_office::read), ..none }
            }
            _ => Self { note, ..none },
        }
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
