//! What the driver's replies carry: plain values of the domain, made words of by the screens.

use serde::{Deserialize, Serialize};
use sothon_domain::casework::Stage;
use sothon_domain::money::{Fraction, Riel};
use sothon_domain::payment_state::PaymentState;
use sothon_domain::person::{PlaceCode, Reference, Scheme};
use sothon_domain::year_month::YearMonth;
use time::Date;

/// A decided pension at a glance.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Status {
    /// The decided amount for a month.
    pub amount: Riel,
    /// The next payment day on the calendar.
    pub next_payment: Option<Date>,
}

/// Where a claimant's record stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ClaimantStands {
    /// It waits for a second person.
    Waits,
    /// It is confirmed.
    Approved,
    /// It was refused.
    Refused,
}

impl ClaimantStands {
    /// The key of what its screen says.
    pub(super) fn key(self) -> &'static str {
        match self {
            Self::Waits => "ussd-claimant-waits",
            Self::Approved => "ussd-claimant-approved",
            Self::Refused => "ussd-claimant-refused",
        }
    }
}

/// What a report of her death has led to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum DeathSaid {
    /// She is asked; her pension is paid as before.
    Asked,
    /// Her payments are held.
    Held {
        /// Since which day.
        since: Date,
    },
}

/// One payment.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PaymentLine {
    /// The month it is for.
    pub month: YearMonth,
    /// Its amount.
    pub amount: Riel,
    /// How far it has come.
    pub state: PaymentState,
}

/// One line of the short working; amounts are for a month.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum WhyLine {
    /// The rate times the salary.
    Formula {
        /// The rate of all lines together.
        rate: Fraction,
        /// The salary it applies to.
        salary: Riel,
        /// Their product.
        amount: Riel,
    },
    /// The least the rules allow.
    Minimum(Riel),
    /// What was decided.
    Decided(Riel),
    /// What a floor has made of the line before.
    Lifted(Riel),
    /// What was paid last.
    Paid(Riel),
    /// What a rule published later orders for months already paid, all of it.
    Arrears(Riel),
    /// What a rule published after the decision gives.
    LaterRule(Riel),
    /// What the rules we hold can't explain; may be negative.
    Difference(Riel),
}

/// A branch near her.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Branch {
    /// The place in Khmer letters.
    pub khmer: String,
    /// The place in Latin letters.
    pub latin: String,
    /// Its phone number, as people dial it.
    pub phone: String,
}

/// A day on which a scheme pays.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PaymentDay {
    /// The scheme.
    pub scheme: Scheme,
    /// The day.
    pub date: Date,
}

/// The report of a move as far as it is answered.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct DraftSeen {
    /// Where to.
    pub place: Option<PlaceCode>,
    /// Since when.
    pub since: Option<YearMonth>,
}

/// A case as its person sees it. Who acts next follows from the stage.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CaseSeen {
    /// Its reference.
    pub reference: Reference,
    /// Where it stands.
    pub stage: Stage,
}

/// A member of the dialling number who may choose a new PIN now.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Renewable {
    /// What the driver knows her request by.
    pub name: String,
    /// The end of her member number, by which those who share a phone know theirs.
    pub ending: String,
}
