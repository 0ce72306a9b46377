//! Two records of one person are joined: one officer proposes it, another confirms it, and two part them again. It
//! is a link and moves nothing, so that it can be undone without a repair.
//!
//! Deliberately absent: a machine that proposes.

use time::OffsetDateTime;

use super::{PersonId, StaffId};
use crate::khmer::graphemes;

/// Longest reason, in letters.
const LONGEST_REASON: usize = 1_000;

/// Why an officer wants it: 1 to 1,000 letters (grapheme clusters).
#[derive(Clone, PartialEq, Eq)]
pub struct Reason(String);

/// The text is empty or longer than 1,000 letters.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("a reason has 1 to 1000 letters")]
pub struct NotAReason;

impl Reason {
    /// The text.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// Says nothing of what was written.
impl std::fmt::Debug for Reason {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Reason(..)")
    }
}

impl std::str::FromStr for Reason {
    type Err = NotAReason;

    fn from_str(typed: &str) -> Result<Self, NotAReason> {
        let reason = typed.trim();
        let fits = (1..=LONGEST_REASON).contains(&graphemes(reason));
        if fits { Ok(Self(reason.to_owned())) } else { Err(NotAReason) }
    }
}

/// Which record is kept and which is retired; never the same one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Records {
    kept: PersonId,
    retired: PersonId,
}

/// What is known of a record that is to be joined with another.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Standing {
    /// It is retired already.
    pub is_retired: bool,
    /// Another record is retired in favour of it.
    pub keeps_another: bool,
    /// Its payments are held after a death.
    pub is_held: bool,
    /// A death was reported of it, and nobody has decided about the report.
    pub is_reported: bool,
    /// Somebody is paid in its person's stead, or it in somebody's, or that is proposed.
    pub has_payee: bool,
}

impl Records {
    /// Two records.
    ///
    /// # Errors
    /// [`Refused::SameRecord`].
    pub fn new(kept: PersonId, retired: PersonId) -> Result<Self, Refused> {
        if kept == retired { Err(Refused::SameRecord) } else { Ok(Self { kept, retired }) }
    }

    /// The record that goes on.
    pub fn kept(self) -> PersonId {
        self.kept
    }

    /// The record that takes nothing new any more.
    pub fn retired(self) -> PersonId {
        self.retired
    }

    /// Both.
    pub fn both(self) -> [PersonId; 2] {
        [self.kept, self.retired]
    }
}

/// Whether two records may be joined now: a record is retired once, nobody follows a chain, and nobody is joined
/// while a death holds the payments of either, the report of one is undecided, or money goes to or from one of them in
/// another's stead: that would stay at a number that is used no more.
///
/// # Errors
/// Why not.
pub fn may_join(kept: Standing, retired: Standing) -> Result<(), Refused> {
    if kept.is_held || retired.is_held {
        return Err(Refused::Held);
    }
    if kept.is_reported || retired.is_reported {
        return Err(Refused::Reported);
    }
    if retired.is_retired {
        return Err(Refused::RetiredAlready);
    }
    if kept.is_retired {
        return Err(Refused::KeptIsRetired);
    }
    if retired.keeps_another {
        return Err(Refused::KeepsAnother);
    }
    if kept.has_payee || retired.has_payee { Err(Refused::PayeeStands) } else { Ok(()) }
}

/// What one officer asks for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Proposal {
    /// Who asks.
    pub by: StaffId,
    /// When.
    pub at: OffsetDateTime,
    /// Why.
    pub reason: Reason,
}

/// What another officer has decided.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Decision {
    /// Who.
    pub by: StaffId,
    /// When.
    pub at: OffsetDateTime,
}

/// Two records that were joined by two officers.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Joined {
    /// Who asked and why.
    pub proposal: Proposal,
    /// Who agreed.
    pub approval: Decision,
}

/// Where a merge stands. Each state holds what led to it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Merge {
    /// One officer asked for it; nothing has changed.
    Proposed(Proposal),
    /// Another said no, or whoever asked took it back; nothing has changed.
    Declined {
        /// Who asked and why.
        proposal: Proposal,
        /// Who said no; the same one where it was taken back.
        refusal: Decision,
    },
    /// The records are joined.
    Standing(Joined),
    /// One officer asks for the records to be parted; until another agrees they stay joined.
    PartingProposed {
        /// How they were joined.
        joined: Joined,
        /// Who asks and why.
        proposal: Proposal,
    },
    /// Two officers have parted them; both records are as before.
    Parted {
        /// How they were joined.
        joined: Joined,
        /// Who asked and why.
        proposal: Proposal,
        /// Who agreed.
        approval: Decision,
    },
}

/// Something that an officer does with a merge.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Event {
    /// Agrees that the records are joined.
    Approve(Decision),
    /// Says no to it, or takes it back.
    Decline(Decision),
    /// Asks for them to be parted.
    ProposeParting(Proposal),
    /// Agrees to part them.
    ApproveParting(Decision),
    /// Says no to the parting, or takes it back: they stay joined.
    DeclineParting(Decision),
}

/// Why something can't be done with two records.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Refused {
    /// Both are the same record.
    SameRecord,
    /// Who asked may not be the one who agrees.
    OwnWork,
    /// The merge is not in the state that this begins from.
    Past,
    /// The record to be retired is retired already.
    RetiredAlready,
    /// The record to be kept is retired itself.
    KeptIsRetired,
    /// Another record is retired in favour of the one to be retired.
    KeepsAnother,
    /// The payments of one of them are held after a death.
    Held,
    /// The death of one of them was reported, and nobody has decided about it.
    Reported,
    /// One of them has a payee or is one, or that is proposed.
    PayeeStands,
    /// Another proposal about the record to be retired waits.
    AnotherWaits,
    /// The officer is the person, or one of hers.
    Related,
    /// Nobody has entered her own card, so nobody can say whether she is related.
    CardUnknown,
}

/// Something that a page offers.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum MergeAct {
    /// Join them.
    Confirm,
    /// Say no, or take back.
    Refuse,
    /// Ask for the parting.
    Part,
    /// Part them.
    ConfirmParting,
    /// Say no to the parting, or take back.
    RefuseParting,
}

impl MergeAct {
    /// The stable code, which a form sends.
    pub fn code(self) -> &'static str {
        match self {
            Self::Confirm => "confirm",
            Self::Refuse => "refuse",
            Self::Part => "part",
            Self::ConfirmParting => "confirm-parting",
            Self::RefuseParting => "refuse-parting",
        }
    }
}

impl Proposal {
    /// Agreed by another officer than the one who asks.
    fn agreed(&self, by: Decision) -> Result<Decision, Refused> {
        if by.by == self.by { Err(Refused::OwnWork) } else { Ok(by) }
    }
}

impl Merge {
    /// The state after the event.
    ///
    /// # Errors
    /// [`Refused::OwnWork`] or [`Refused::Past`]; the merge stays as it is.
    pub fn after(self, event: Event) -> Result<Self, Refused> {
        Ok(match (self, event) {
            (Self::Proposed(proposal), Event::Approve(by)) => {
                let approval = proposal.agreed(by)?;
                Self::Standing(Joined { proposal, approval })
            }
            (Self::Proposed(proposal), Event::Decline(refusal)) => {
                Self::Declined { proposal, refusal }
            }
            (Self::Standing(joined), Event::ProposeParting(proposal)) => {
                Self::PartingProposed { joined, proposal }
            }
            (Self::PartingProposed { joined, proposal }, Event::ApproveParting(by)) => {
                let approval = proposal.agreed(by)?;
                Self::Parted { joined, proposal, approval }
            }
            (Self::PartingProposed { joined, .. }, Event::DeclineParting(_)) => {
                Self::Standing(joined)
            }
            _ => return Err(Refused::Past),
        })
    }

    /// The stable code: `proposed`, `declined`, `standing`, `parting`, `parted`.
    pub fn code(&self) -> &'static str {
        match self {
            Self::Proposed(_) => "proposed",
            Self::Declined { .. } => "declined",
            Self::Standing(_) => "standing",
            Self::PartingProposed { .. } => "parting",
            Self::Parted { .. } => "parted",
        }
    }

    /// Who asked first and why.
    pub fn proposal(&self) -> &Proposal {
        match self {
            Self::Proposed(proposal) | Self::Declined { proposal, .. } => proposal,
            Self::Standing(joined)
            | Self::PartingProposed { joined, .. }
            | Self::Parted { joined, .. } => &joined.proposal,
        }
    }

    /// Who agreed to it or said no, once somebody has.
    pub fn decision(&self) -> Option<Decision> {
        match self {
            Self::Proposed(_) => None,
            Self::Declined { refusal, .. } => Some(*refusal),
            Self::Standing(joined)
            | Self::PartingProposed { joined, .. }
            | Self::Parted { joined, .. } => Some(joined.approval),
        }
    }

    /// Who asked for the parting and why, where that waits or was done.
    pub fn parting(&self) -> Option<&Proposal> {
        match self {
            Self::PartingProposed { proposal, .. } | Self::Parted { proposal, .. } => {
                Some(proposal)
            }
            _ => None,
        }
    }

    /// Who parted them.
    pub fn parted(&self) -> Option<Decision> {
        match self {
            Self::Parted { approval, .. } => Some(*approval),
            _ => None,
        }
    }
}

#[cfg(test)]
mod tests;
