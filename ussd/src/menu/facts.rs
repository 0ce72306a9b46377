//! What the driver's replies carry: plain values of the domain, made words of by the screens.

use serde::{Deserialize, Serialize};
use sothon_domain::casework::{CaseAct, ReturnReason, Stage};
use sothon_domain::money::{Fraction, Months, Riel};
use sothon_domain::paper::PaperKind;
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

/// Her working life as the register holds it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ServiceSeen {
    /// The credited service, in whole months.
    pub credited: Months,
    /// Her work and the times between, the earliest first.
    pub lines: Vec<ServiceLine>,
}

/// One time of her working life, in months of the calendar, both included.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ServiceLine {
    /// Work that the register knows of.
    Worked {
        /// Where, as the register writes it.
        employer: String,
        /// The scheme that it counts in.
        scheme: Scheme,
        /// The first month.
        since: YearMonth,
        /// The last month; none while it goes on or is not known.
        until: Option<YearMonth>,
    },
    /// No work that the register knows of.
    Gap {
        /// The first month.
        since: YearMonth,
        /// The last month.
        until: YearMonth,
    },
}

/// A branch near her.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
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
    /// What is asked of her, where it waits for her.
    pub asked: Option<ReturnReason>,
    /// What was done last, and on which day.
    pub done: (CaseAct, Date),
    /// By when others have to act; none where it waits for her, and once it is decided.
    pub due: Option<CaseDue>,
    /// The papers that are asked for of which nothing came; none when it is decided.
    pub papers: Vec<PaperKind>,
    /// The last day on which she can appeal against it; none where she can't.
    pub appeal: Option<Date>,
    /// The number that is called when something is late, as people dial it.
    pub hotline: String,
}

/// By when the office should decide, or an answer from outside should be here.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct CaseDue {
    /// The last day for it.
    pub on: Date,
    /// Whether that day has passed.
    pub late: bool,
}

/// What she has told of a payment.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct PaidSeen {
    /// Of which month.
    pub month: Option<YearMonth>,
    /// What came.
    pub how: Option<PaidHow>,
    /// How much came, where that was too little.
    pub amount: Option<Riel>,
}

/// What was wrong with a payment.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PaidHow {
    /// Nothing came.
    Nothing,
    /// Too little came.
    Less,
}

impl PaidHow {
    /// Its code among the answers of the step.
    pub fn code(self) -> &'static str {
        match self {
            Self::Nothing => "nothing",
            Self::Less => "less",
        }
    }

    /// The one with this code.
    pub fn from_code(code: &str) -> Option<Self> {
        [Self::Nothing, Self::Less].into_iter().find(|how| how.code() == code)
    }
}

/// What she has told of the call that she wants.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct CallSeen {
    /// Whether it is known what about.
    pub about: bool,
    /// When it suits her.
    pub when: Option<CallWhen>,
    /// The number that is called, as people dial it.
    pub phone: Option<String>,
}

/// What she wants to talk about.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum CallAbout {
    /// Her payment.
    Payment,
    /// Her papers.
    Papers,
    /// Anything else.
    Other,
}

impl CallAbout {
    /// The stable code, the end of its word key.
    pub fn code(self) -> &'static str {
        match self {
            Self::Payment => "payment",
            Self::Papers => "papers",
            Self::Other => "other",
        }
    }
}

/// When a call suits her.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum CallWhen {
    /// In the morning.
    Morning,
    /// In the afternoon.
    Afternoon,
    /// At any time.
    Any,
}

impl CallWhen {
    /// Every one, in the order of the keys.
    pub const ALL: [Self; 3] = [Self::Morning, Self::Afternoon, Self::Any];

    /// Its code among the answers of the step, the end of its word key.
    pub fn code(self) -> &'static str {
        match self {
            Self::Morning => "morning",
            Self::Afternoon => "afternoon",
            Self::Any => "any",
        }
    }

    /// The one with this code.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|when| when.code() == code)
    }
}

/// Who says that somebody has died.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum DeathBy {
    /// Husband or wife.
    Spouse,
    /// Son or daughter.
    Child,
    /// Another relative.
    Relative,
    /// Anybody else.
    Other,
}

/// A member of the dialling number who may choose a new PIN now.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Renewable {
    /// What the driver knows her request by.
    pub name: String,
    /// The end of her member number, by which those who share a phone know theirs.
    pub ending: String,
}
