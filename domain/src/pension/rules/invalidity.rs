//! What a rule set says about invalidity.

use std::str::FromStr;

use serde::{Deserialize, Serialize};

use super::{Accrual, Salary};
use crate::money::{Fraction, Months};

/// The rules of a monthly pension for a member who can't work any more.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Invalidity {
    /// Which salary the rates apply to.
    pub salary: Salary,
    /// What is paid after an accident at work or an occupational disease.
    pub work: InvalidityTerms,
    /// What is paid for any other cause; the same where the rule does not tell causes apart.
    pub non_work: InvalidityTerms,
}

/// What is asked and what is paid.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct InvalidityTerms {
    /// The service without which there is no monthly pension.
    pub minimum_service: Months,
    /// The share of the salary.
    pub rate: InvalidityRate,
}

/// The share of the salary that is paid.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum InvalidityRate {
    /// The same for everybody.
    Fixed(Fraction),
    /// By service.
    ByService(BoundedAccrual),
}

/// What service gives, between bounds.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BoundedAccrual {
    /// What service gives.
    pub accrual: Accrual,
    /// The least, where a rule names it.
    pub floor: Option<Fraction>,
    /// The most, where a rule names it beside the accrual's own.
    pub cap: Option<Fraction>,
}

/// Why a member can't work any more.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum InvalidityCause {
    /// An accident at work or an occupational disease.
    Work,
    /// Any other.
    NonWork,
}

/// No cause has this code.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("unknown cause of invalidity {0:?}")]
pub struct UnknownInvalidityCause(pub String);

impl InvalidityCause {
    /// Every cause.
    pub const ALL: [Self; 2] = [Self::Work, Self::NonWork];

    /// The stable code: `work`, `non-work`.
    pub fn code(self) -> &'static str {
        match self {
            Self::Work => "work",
            Self::NonWork => "non-work",
        }
    }
}

impl FromStr for InvalidityCause {
    type Err = UnknownInvalidityCause;

    fn from_str(code: &str) -> Result<Self, UnknownInvalidityCause> {
        let found = Self::ALL.into_iter().find(|cause| cause.code() == code);
        found.ok_or_else(|| UnknownInvalidityCause(code.to_owned()))
    }
}

impl Invalidity {
    /// What is asked and paid for a cause.
    pub fn for_cause(&self, cause: InvalidityCause) -> &InvalidityTerms {
        match cause {
            InvalidityCause::Work => &self.work,
            InvalidityCause::NonWork => &self.non_work,
        }
    }
}
