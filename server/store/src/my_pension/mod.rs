//! Everything the first page after sign-in shows, in one query.

mod load;
mod row;

use sothon_domain::year_month::YearMonth;
use time::Date;

use crate::Award;
use crate::membership::Membership;
use crate::payment::Payment;
use crate::person::Person;

pub use load::load;

/// A person and her pensions.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MyPension {
    /// Who.
    pub person: Person,
    /// Where she is paid.
    pub account: Option<Account>,
    /// One for each membership.
    pub pensions: Vec<Pension>,
}

/// An account, as far as a page shows it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Account {
    /// The bank.
    pub bank: String,
    /// The last digits.
    pub ending: String,
}

/// One membership with the award in force.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Pension {
    /// The membership.
    pub membership: Membership,
    /// The award in force.
    pub award: Option<Award>,
    /// The newest payment that was paid, with the amount of all payments of its month.
    pub last_payment: Option<Payment>,
    /// The next day on which the scheme pays.
    pub next_payment: Option<PaymentDate>,
}

/// A day on which a scheme pays a month.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PaymentDate {
    /// The month.
    pub month: YearMonth,
    /// The day.
    pub date: Date,
}
