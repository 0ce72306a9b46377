//! The kinds of cases. A kind is one module with its steps, days and effects.

use super::AddressChanged;
use crate::flow::{Answers, Flow, StepKey};
use crate::person::PlaceCode;
use crate::year_month::YearMonth;

/// What a case is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum CaseKind {
    /// She lives somewhere else now.
    AddressChanged,
}

/// Where a case was sent from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Channel {
    /// The portal.
    Web,
    /// The short code.
    Ussd,
}

/// What changes in the register when a case is approved.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Effect {
    /// She lives there since that month.
    Move {
        /// The new place.
        to: PlaceCode,
        /// The month of the move.
        since: YearMonth,
    },
}

/// A step that must be answered before the case can be sent.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Incomplete(pub StepKey);

impl CaseKind {
    /// Every kind.
    pub const ALL: [Self; 1] = [Self::AddressChanged];

    /// The stable code, the same in addresses and word keys.
    pub fn code(self) -> &'static str {
        match self {
            Self::AddressChanged => "address-changed",
        }
    }

    /// The kind with this code.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.code() == code)
    }

    /// What is asked.
    pub fn flow(self) -> &'static Flow {
        match self {
            Self::AddressChanged => &AddressChanged::FLOW,
        }
    }

    /// Within how many days after it was sent an office should decide.
    pub fn days_to_decide(self) -> i64 {
        match self {
            Self::AddressChanged => AddressChanged::DAYS_TO_DECIDE,
        }
    }

    /// What its approval changes.
    ///
    /// # Errors
    /// [`Incomplete`] with the first step that is not answered.
    pub fn effect(self, answers: &Answers) -> Result<Effect, Incomplete> {
        match self {
            Self::AddressChanged => AddressChanged::read(answers).map(AddressChanged::effect),
        }
    }
}

impl Channel {
    /// The stable code: `web`, `ussd`.
    pub fn code(self) -> &'static str {
        match self {
            Self::Web => "web",
            Self::Ussd => "ussd",
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_kind_has_a_code_of_its_own_steps_and_days() {
        for kind in CaseKind::ALL {
            assert_eq!(CaseKind::from_code(kind.code()), Some(kind));
            assert!(!kind.flow().steps.is_empty() && kind.days_to_decide() > 0);
            assert!(kind.effect(&Answers::default()).is_err());
        }
    }
}
