//! What an officer proposes.

use time::Date;

use super::{Means, Plan, Unfit};
use crate::money::Riel;
use crate::person::PersonId;

/// What is to become of money that was paid after a death, and why.
#[derive(Clone, PartialEq, Eq)]
pub struct Proposal {
    /// How much it is about.
    pub sum: Riel,
    /// What is to become of it.
    pub terms: Terms,
    /// Why, 1 to 100 letters.
    pub reason: String,
}

/// What is to become of it.
#[derive(Clone, PartialEq, Eq)]
pub enum Terms {
    /// It comes back.
    Recover {
        /// Who pays.
        payer: Payer,
        /// In which instalments.
        plan: Plan,
        /// On which day that was agreed with the payer.
        agreed_on: Date,
    },
    /// Nobody pays it back.
    Waive,
}

/// Who pays it back.
#[derive(Clone, PartialEq, Eq)]
pub enum Payer {
    /// The bank returns what lies on the account.
    Bank,
    /// Somebody of the family.
    Survivor {
        /// Her name, 1 to 100 letters.
        name: String,
        /// Who she is in the register or among the claimants, where that is known.
        known: Option<PersonId>,
    },
}

/// Says nothing of anybody.
impl std::fmt::Debug for Proposal {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Proposal(..)")
    }
}

impl Terms {
    /// The stable code: `bank`, `survivor`, `waive`.
    pub fn code(&self) -> &'static str {
        match self {
            Self::Recover { payer: Payer::Bank, .. } => "bank",
            Self::Recover { payer: Payer::Survivor { .. }, .. } => "survivor",
            Self::Waive => "waive",
        }
    }

    /// Who pays, where she is known here.
    pub fn known_payer(&self) -> Option<PersonId> {
        match self {
            Self::Recover { payer: Payer::Survivor { known, .. }, .. } => *known,
            Self::Recover { payer: Payer::Bank, .. } | Self::Waive => None,
        }
    }

    /// The instalments, where it comes back.
    pub fn plan(&self) -> Option<&Plan> {
        match self {
            Self::Recover { plan, .. } => Some(plan),
            Self::Waive => None,
        }
    }

    /// Whether a decision of `today` may order it; `means` are those of a payer who is known here.
    ///
    /// # Errors
    /// That of the plan.
    pub fn fits(&self, today: Date, means: Option<&Means>) -> Result<(), Unfit> {
        self.plan().map_or(Ok(()), |plan| plan.fits(today, means))
    }
}
