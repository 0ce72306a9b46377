//! Two records of one person become one: proposed by an officer, approved by another, and never
//! done for good, because what was moved is remembered and can go back.
//!
//! Deliberately absent: a machine that proposes, and the page on which officers work.

use time::OffsetDateTime;

use super::{AwardId, MembershipId, PersonId, Reference, StaffId};
use crate::khmer::graphemes;

/// Longest reason, in letters.
const LONGEST_REASON: usize = 1_000;

/// One officer's decision.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Decision {
    /// Who decided.
    pub by: StaffId,
    /// When.
    pub at: OffsetDateTime,
    /// Why, 1 to 1,000 letters.
    pub reason: String,
}

/// Which record is kept and which is retired.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Records {
    /// The record that goes on.
    pub kept: PersonId,
    /// The record that nobody uses any more.
    pub retired: PersonId,
}

/// What a merge moves from the retired record to the kept one. Facts that the kept record gets
/// later are not in it and stay where they are.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Moved {
    /// Memberships with their service, salaries and payments.
    pub memberships: Vec<MembershipId>,
    /// Decided pensions.
    pub awards: Vec<AwardId>,
    /// Links to family, survivors and payees, by the number of their row.
    pub family_links: Vec<i64>,
    /// Cases and reports, by their reference.
    pub cases: Vec<Reference>,
}

/// Where a merge stands. Nothing is ever taken out of it: each state holds what led to it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Merge {
    /// One officer asked for it; nothing has moved.
    Proposed {
        /// The two records.
        records: Records,
        /// Who asks and why.
        proposal: Decision,
    },
    /// Another officer said no, or the first took it back; nothing has moved.
    Declined {
        /// The two records.
        records: Records,
        /// Who asked and why.
        proposal: Decision,
        /// Who said no and why.
        refusal: Decision,
    },
    /// Two officers agreed; the facts have moved.
    Merged(Done),
    /// One officer asks for the records to be parted again; nothing has moved back yet.
    ReversalProposed {
        /// The merge as it was done.
        done: Done,
        /// Who asks and why.
        proposal: Decision,
    },
    /// Two officers agreed to part them; both records are as before.
    Reversed {
        /// The merge as it was done.
        done: Done,
        /// Who asked and why.
        proposal: Decision,
        /// Who agreed and why.
        approval: Decision,
    },
}

/// A merge that was done.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Done {
    /// The two records.
    pub records: Records,
    /// Who asked and why.
    pub proposal: Decision,
    /// Who agreed and why.
    pub approval: Decision,
    /// What went from the retired record to the kept one.
    pub moved: Moved,
}

/// Why a step of a merge is refused.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum NotMerged {
    /// Both records are the same one.
    #[error("a record can't be merged with itself")]
    SameRecord,
    /// The one who asked may not be the one who agrees.
    #[error("another officer has to approve")]
    SameOfficer,
    /// The reason is empty or longer than 1,000 letters.
    #[error("a reason has 1 to 1000 letters")]
    NoReason,
    /// The merge is not in the state that this step begins from.
    #[error("the merge is past this step")]
    WrongState,
}

impl Decision {
    /// A decision with its reason.
    ///
    /// # Errors
    /// [`NotMerged::NoReason`].
    pub fn new(by: StaffId, at: OffsetDateTime, reason: &str) -> Result<Self, NotMerged> {
        let reason = reason.trim().to_owned();
        let fits = (1..=LONGEST_REASON).contains(&graphemes(&reason));
        if fits { Ok(Self { by, at, reason }) } else { Err(NotMerged::NoReason) }
    }

    /// Another officer than the one who proposed.
    fn checks(&self, proposal: &Self) -> Result<(), NotMerged> {
        if self.by == proposal.by { Err(NotMerged::SameOfficer) } else { Ok(()) }
    }
}

impl Merge {
    /// Asks for two records to become one.
    ///
    /// # Errors
    /// [`NotMerged::SameRecord`].
    pub fn propose(records: Records, proposal: Decision) -> Result<Self, NotMerged> {
        if records.kept == records.retired {
            return Err(NotMerged::SameRecord);
        }
        Ok(Self::Proposed { records, proposal })
    }

    /// Agrees to a proposal; `moved` is what the retired record holds at this moment.
    ///
    /// # Errors
    /// [`NotMerged::SameOfficer`] or [`NotMerged::WrongState`].
    pub fn approve(self, approval: Decision, moved: Moved) -> Result<Self, NotMerged> {
        let Self::Proposed { records, proposal } = self else { return Err(NotMerged::WrongState) };
        approval.checks(&proposal)?;
        Ok(Self::Merged(Done { records, proposal, approval, moved }))
    }

    /// Says no to a proposal, or takes one's own back; of a reversal, the merge stays done.
    ///
    /// # Errors
    /// [`NotMerged::WrongState`].
    pub fn decline(self, refusal: Decision) -> Result<Self, NotMerged> {
        match self {
            Self::Proposed { records, proposal } => {
                Ok(Self::Declined { records, proposal, refusal })
            }
            Self::ReversalProposed { done, .. } => Ok(Self::Merged(done)),
            _ => Err(NotMerged::WrongState),
        }
    }

    /// Asks for the records to be parted again.
    ///
    /// # Errors
    /// [`NotMerged::WrongState`].
    pub fn propose_reversal(self, proposal: Decision) -> Result<Self, NotMerged> {
        let Self::Merged(done) = self else { return Err(NotMerged::WrongState) };
        Ok(Self::ReversalProposed { done, proposal })
    }

    /// Agrees to part them; what moved goes back ([`Merge::to_restore`]).
    ///
    /// # Errors
    /// [`NotMerged::SameOfficer`] or [`NotMerged::WrongState`].
    pub fn approve_reversal(self, approval: Decision) -> Result<Self, NotMerged> {
        let Self::ReversalProposed { done, proposal } = self else {
            return Err(NotMerged::WrongState);
        };
        approval.checks(&proposal)?;
        Ok(Self::Reversed { done, proposal, approval })
    }

    /// The two records.
    pub fn records(&self) -> Records {
        match self {
            Self::Proposed { records, .. } | Self::Declined { records, .. } => *records,
            Self::Merged(done)
            | Self::ReversalProposed { done, .. }
            | Self::Reversed { done, .. } => done.records,
        }
    }

    /// The record that is retired now, if any.
    pub fn retired(&self) -> Option<PersonId> {
        match self {
            Self::Merged(done) | Self::ReversalProposed { done, .. } => Some(done.records.retired),
            _ => None,
        }
    }

    /// What goes back to the record that was retired, after a reversal.
    pub fn to_restore(&self) -> Option<&Moved> {
        match self {
            Self::Reversed { done, .. } => Some(&done.moved),
            _ => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use time::macros::datetime;
    use uuid::Uuid;

    const TWO: fn() -> Records = || Records {
        kept: PersonId::new(Uuid::from_u128(1)),
        retired: PersonId::new(Uuid::from_u128(2)),
    };

    fn by(officer: u128) -> Decision {
        let officer = StaffId::new(Uuid::from_u128(officer));
        Decision::new(officer, datetime!(2026-11-21 08:00 UTC), "ឈ្មោះ និងថ្ងៃកំណើតដូចគ្នា").unwrap()
    }

    fn moved() -> Moved {
        let memberships = vec![MembershipId::new(Uuid::from_u128(3))];
        Moved { memberships, cases: vec![Reference::of_serial(7)], ..Moved::default() }
    }

    fn merged() -> Merge {
        Merge::propose(TWO(), by(10)).unwrap().approve(by(11), moved()).unwrap()
    }

    #[test]
    fn two_officers_merge_and_two_officers_part_again() {
        let proposed = Merge::propose(TWO(), by(10)).unwrap();
        assert_eq!(proposed.retired(), None);
        let merged = proposed.approve(by(11), moved()).unwrap();
        assert_eq!(merged.retired(), Some(TWO().retired));
        assert_eq!(merged.to_restore(), None);
        let asked = merged.propose_reversal(by(11)).unwrap();
        assert_eq!(asked.retired(), Some(TWO().retired), "nothing moves before the second officer");
        let parted = asked.approve_reversal(by(10)).unwrap();
        assert_eq!((parted.retired(), parted.to_restore()), (None, Some(&moved())));
        assert_eq!(parted.records(), TWO());
    }

    #[test]
    fn one_officer_alone_can_do_neither() {
        let alone = Merge::propose(TWO(), by(10)).unwrap().approve(by(10), moved());
        assert_eq!(alone, Err(NotMerged::SameOfficer));
        let alone = merged().propose_reversal(by(12)).unwrap().approve_reversal(by(12));
        assert_eq!(alone, Err(NotMerged::SameOfficer));
    }

    #[test]
    fn a_refusal_moves_nothing() {
        let declined = Merge::propose(TWO(), by(10)).unwrap().decline(by(11)).unwrap();
        assert_eq!((declined.retired(), declined.to_restore()), (None, None));
        assert_eq!(declined.approve(by(11), moved()), Err(NotMerged::WrongState));
        let kept = merged().propose_reversal(by(12)).unwrap().decline(by(13)).unwrap();
        assert_eq!(kept, merged());
    }

    #[test]
    fn no_step_is_taken_twice_or_out_of_turn() {
        let same = Records { kept: TWO().kept, retired: TWO().kept };
        assert_eq!(Merge::propose(same, by(10)), Err(NotMerged::SameRecord));
        assert_eq!(merged().approve(by(12), moved()), Err(NotMerged::WrongState));
        assert_eq!(merged().approve_reversal(by(12)), Err(NotMerged::WrongState));
        assert_eq!(merged().decline(by(12)), Err(NotMerged::WrongState));
        let parted = merged().propose_reversal(by(12)).unwrap().approve_reversal(by(13)).unwrap();
        assert_eq!(parted.propose_reversal(by(12)), Err(NotMerged::WrongState));
    }

    #[test]
    fn every_decision_has_a_reason() {
        let (officer, at) = (StaffId::new(Uuid::from_u128(1)), datetime!(2026-11-21 08:00 UTC));
        assert_eq!(Decision::new(officer, at, "  "), Err(NotMerged::NoReason));
        assert_eq!(Decision::new(officer, at, &"ក".repeat(1_001)), Err(NotMerged::NoReason));
    }
}
