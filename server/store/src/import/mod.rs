//! Loading the back office's files, a chunk at a time, each in one transaction.
//!
//! A row that differs from what is known is pointed out, and taken over only when the operator asked
//! for it and no case has decided the field. So loading a chunk again changes nothing, and a file
//! that was cut off in the middle is simply loaded again.

mod alone;
mod branches;
mod cells;
mod insert;
mod payment_dates;
mod payments;
mod people;
mod relatives;
mod update;

use sothon_domain::money::Riel;
use sothon_domain::pension::{AwardKind, InvalidityCause};
use sothon_domain::person::{AwardId, MemberNumber, MembershipId, PersonId, Scheme};
use time::Date;

use crate::membership::{SalaryFact, ServicePeriod};
use crate::person::NewPerson;

pub use alone::alone;
pub use branches::branches;
pub use cells::Cell;
pub use payment_dates::payment_dates;
pub use payments::{ImportedPayment, payments};
pub use people::people;
pub use relatives::unknown_members;

/// What is done with a row that differs from what is known.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum OnChange {
    /// It is pointed out.
    #[default]
    Report,
    /// It is taken over, but for what a case has decided.
    Apply,
}

/// How a row stands to what is known.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Standing {
    /// It was not known and is stored now.
    New,
    /// It was known as it is.
    Unchanged,
    /// A member's row says something else than her row before.
    Changed(Difference),
    /// A payment or payment date differs from what is known; it is taken over if that was asked for.
    Differs,
    /// Another member has its national id; nothing was written.
    NationalIdOf(MemberNumber),
    /// Nobody has its member number; nothing was written.
    UnknownMember,
}

/// In what a row differs from what the file said before.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Difference {
    /// Whose row it is.
    pub person: PersonId,
    /// Columns that may be taken over, and were if that was asked for.
    pub open: Vec<&'static str>,
    /// Columns that no file changes: a case has decided them, or an award would end without one.
    pub kept: Vec<&'static str>,
    /// Columns that wait for the end of her emergency lock: the next file after it is compared with them
    /// anew.
    pub held: Vec<&'static str>,
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
    /// Dependants, survivors in payment and payees.
    pub family: Vec<NewFamilyLink>,
    /// The row as it was read, to tell what a later file changes.
    pub cells: Vec<Cell>,
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
    /// What her award rests on besides service and salary.
    pub award_fact: AwardFact,
}

/// What an award rests on besides service and salary, as it is imported; all of it is empty for old age.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct AwardFact {
    /// Why the member can't work.
    pub invalidity_cause: Option<InvalidityCause>,
    /// What she is to somebody who died, `spouse` or `child`.
    pub survivor_relation: Option<&'static str>,
    /// The day of that death.
    pub deceased_on: Option<Date>,
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

/// Somebody of a member's family.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewFamilyLink {
    /// `dependant`, `survivor` or `payee`.
    pub role: &'static str,
    /// How they are related, by a stable code.
    pub relation: &'static str,
    /// Who it is.
    pub relative: NewRelative,
}

/// A relative as far as the file knows her.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum NewRelative {
    /// A member, whose own row may come later.
    Member(MemberNumber),
    /// Somebody in no register, by name; sealed under the principal's key.
    Named(String),
}
