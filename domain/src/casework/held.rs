//! What the register holds of a fact, and where it has it from.

use time::Date;

use crate::money::Riel;
use crate::pension::{DisputeEffect, FactValue};
use crate::person::{PlaceCode, Reference};
use crate::year_month::YearMonth;

/// A fact of the register beside which a person puts her own.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Held {
    /// What it is; none where the register holds nothing.
    pub value: Option<FactValue>,
    /// Where it comes from; none where there is nothing.
    pub source: Option<FactSource>,
}

/// Where the register has a fact from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum FactSource {
    /// A file of the back office.
    File,
    /// The decision about the pension.
    Decision {
        /// Its number.
        number: String,
        /// Its date.
        on: Date,
    },
    /// A payment, as the back office reported it.
    Payment {
        /// The month it is for.
        month: YearMonth,
        /// The number of the back office's batch.
        batch: String,
    },
    /// A case that was decided before.
    Case {
        /// Its reference.
        reference: Reference,
        /// The legal date of its decision.
        on: Date,
    },
}

/// What the register holds of the thing a case is about.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Recorded {
    /// Where she lives.
    Place(PlaceCode),
    /// The disputed fact.
    Fact(Held),
    /// The member who died, as a claim names that one.
    Deceased(DeceasedHeld),
}

/// What the register holds of a member who died.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum DeceasedHeld {
    /// The claim gives no member number.
    NoNumber,
    /// Nobody in the reach of the office has the number.
    Unknown,
    /// This member has it.
    Member {
        /// The name in Khmer letters.
        name: String,
        /// The decided pension, riel a month, if there is one.
        pension: Option<Riel>,
    },
}

/// What stands beside what a case says. A decided case stands beside what was decided about: what the
/// register holds later may be the outcome, or come from somewhere else.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum RegisterSays {
    /// The case is not decided: what the register holds now and, of a fact, what her value would change.
    Now(Recorded, Option<DisputeEffect>),
    /// What the register held when the case was decided.
    Then(Recorded),
    /// The case was decided before that was kept.
    NotKept,
    /// The register holds nothing of the thing that the case is about.
    Nothing,
}
