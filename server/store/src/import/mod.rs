//! Loading the back office's files, a chunk at a time, each in one transaction.
//!
//! Loading the same chunk twice changes nothing.

mod facts;
mod file;
mod member;
mod payment_dates;
mod payments;
mod people;

use sothon_domain::money::Riel;
use sothon_domain::person::{AwardId, MemberNumber, MembershipId, Scheme};
use time::Date;

use crate::AwardKind;
use crate::membership::{SalaryFact, ServicePeriod};
use crate::person::NewPerson;

pub use file::{ImportKind, LoadedFile, is_loaded, mark_loaded};
pub use payment_dates::payment_dates;
pub use payments::{ImportedPayment, PaymentCounts, payments};
pub use people::people;

/// What a chunk did.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Counts {
    /// Rows that were not known.
    pub added: usize,
    /// Rows that differ from what was known.
    pub changed: usize,
    /// Rows that were known as they are.
    pub unchanged: usize,
}

/// A member with everything the back office knows of her.
#[derive(Clone, Debug)]
pub struct ImportedMember {
    /// Who she is; the id is used when she is new.
    pub person: NewPerson,
    /// Her membership; the id is used when it is new.
    pub membership: NewMembership,
    /// All periods of service.
    pub service: Vec<ServicePeriod>,
    /// All salaries.
    pub salaries: Vec<SalaryFact>,
    /// The award in force.
    pub award: Option<NewAward>,
    /// Where she is paid.
    pub account: Option<NewAccount>,
    /// The row's whole text: the same text again is not loaded again.
    pub content: String,
}

/// A membership as it is imported.
#[derive(Clone, Debug)]
pub struct NewMembership {
    /// Id, if it is new.
    pub id: MembershipId,
    /// Scheme.
    pub scheme: Scheme,
    /// The number people type; what a member is known by.
    pub member_number: MemberNumber,
    /// Number in an older register.
    pub legacy_number: Option<String>,
    /// Grade at retirement.
    pub grade: Option<String>,
    /// When she retired.
    pub retired_on: Option<Date>,
}

/// A decision as it is imported.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewAward {
    /// Id, if it is the member's first.
    pub id: AwardId,
    /// Why it is paid.
    pub kind: AwardKind,
    /// Number of the decision.
    pub number: String,
    /// Date of the decision.
    pub decided_on: Date,
    /// Where we have it from.
    pub source: String,
    /// Decided amount a month.
    pub amount: Riel,
}

/// An account as it is imported.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewAccount {
    /// The bank.
    pub bank: String,
    /// The whole number; sealed, its last three digits stay readable.
    pub number: String,
}
