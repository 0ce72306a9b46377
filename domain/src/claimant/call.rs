//! What somebody in no register tells by the keys of a phone after a death, and what became of it.

use std::fmt;

use super::SurvivorRelation;
use crate::part_date::PartDate;
use crate::person::{MemberNumber, Phone, PlaceCode};

/// So many are taken from one phone within a day.
pub const CALLS_A_DAY: i64 = 3;

/// What is claimed so.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum CallClaim {
    /// The pension of a survivor, with what she was to the one who died.
    Survivors(SurvivorRelation),
    /// The grant for a funeral, for whoever arranged it.
    Funeral,
}

impl CallClaim {
    /// What she was to the one who died, where that is asked.
    pub fn relation(self) -> Option<SurvivorRelation> {
        match self {
            Self::Survivors(relation) => Some(relation),
            Self::Funeral => None,
        }
    }
}

/// What she has told. Nobody has looked whether anybody has the number.
#[derive(Clone, PartialEq, Eq)]
pub struct ToldByPhone {
    /// The member number of the one who died, as digits; none where she does not know it.
    pub number: Option<MemberNumber>,
    /// What she claims.
    pub claim: CallClaim,
    /// As much of the day of the death as she knows.
    pub died: Option<PartDate>,
    /// The phone she told it with, on which she is called.
    pub phone: Phone,
    /// The province where she lives, whose office calls her.
    pub province: PlaceCode,
}

/// Says nothing of what was told.
impl fmt::Debug for ToldByPhone {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("ToldByPhone(..)")
    }
}

/// What became of it: a closed list.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum CallOutcome {
    /// Her record was entered; somebody else confirms it.
    Entered,
    /// She was called and never reached.
    NotReached,
    /// She wants or has nothing to claim.
    NoClaim,
    /// It was told by mistake, or in somebody else's name.
    Mistake,
}

impl CallOutcome {
    /// Every outcome, in the order of the page.
    pub const ALL: [Self; 4] = [Self::Entered, Self::NotReached, Self::NoClaim, Self::Mistake];

    /// The stable code, the end of its word key.
    pub fn code(self) -> &'static str {
        match self {
            Self::Entered => "entered",
            Self::NotReached => "not-reached",
            Self::NoClaim => "no-claim",
            Self::Mistake => "mistake",
        }
    }

    /// The outcome with this code.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|outcome| outcome.code() == code)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_outcome_is_found_by_its_code() {
        for outcome in CallOutcome::ALL {
            assert_eq!(CallOutcome::from_code(outcome.code()), Some(outcome));
        }
        assert_eq!(CallOutcome::from_code("bored"), None);
    }
}
