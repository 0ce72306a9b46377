//! What a rule set says about pensions already in payment: amounts lifted to a floor.

use crate::money::Riel;

/// Pensions in payment that are lifted on the set's effective date.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Floors {
    /// The lifts; an amount is lifted by the first that fits it.
    pub lifts: Vec<Lift>,
}

/// One lift.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Lift {
    /// Which amounts are lifted.
    pub amounts: LiftedAmounts,
    /// What they become, riel a month; more than any amount lifted.
    pub becomes: Riel,
}

/// Which monthly amounts a lift is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum LiftedAmounts {
    /// This amount and all below it.
    AtMost(Riel),
    /// This amount alone.
    Exactly(Riel),
}

impl Lift {
    /// Whether a monthly amount is lifted.
    pub fn fits(&self, monthly: Riel) -> bool {
        match self.amounts {
            LiftedAmounts::AtMost(most) => monthly <= most,
            LiftedAmounts::Exactly(amount) => monthly == amount,
        }
    }
}
