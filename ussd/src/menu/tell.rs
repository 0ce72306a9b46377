//! What passes between the menu and its driver of what somebody tells by keys.

use std::fmt;

use serde::{Deserialize, Serialize};
use sothon_domain::complaint::Topic;
use sothon_domain::money::Riel;
use sothon_domain::person::Reference;
use sothon_domain::year_month::YearMonth;

use super::facts::{CallAbout, CallWhen, DeathBy, PaidHow};

/// One answer about a payment that did not come.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PaidGiven {
    /// Step `paid-month`: a month, perhaps one to come; the driver refuses that.
    Month(YearMonth),
    /// Step `paid-month`: the month in which the legal date lies.
    ThisMonth,
    /// Step `paid-month`: the one before.
    LastMonth,
    /// Step `paid-how`.
    How(PaidHow),
    /// Step `paid-amount`: any amount; the driver refuses what is none of a payment.
    Amount(Riel),
}

/// One answer about the call that she wants.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum CallGiven {
    /// Step `about`.
    About(CallAbout),
    /// Step `call-at`. The number that dials is kept with it as the one to be called.
    When(CallWhen),
}

/// What somebody says of a death, as the form reads it. Its debug text hides it.
#[derive(Clone, PartialEq, Eq)]
pub struct DeathTold {
    /// The member number.
    pub number: String,
    /// The day, or as much of it as is known; empty where nothing is.
    pub died: String,
    /// Who says it.
    pub by: DeathBy,
}

impl fmt::Debug for DeathTold {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("DeathTold(..)")
    }
}

/// A complaint by keys.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Complaining {
    /// Whether it is about the head office, and else about no office by name.
    pub head: bool,
    /// What it is about.
    pub topic: Topic,
    /// Whether it is in her own name.
    pub named: bool,
}

/// Why she does not agree with a decision, as far as keys say it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum AppealReason {
    /// Papers that she gave were not looked at.
    PapersUnseen,
    /// She has a paper that the office did not have.
    NewPaper,
    /// What stands in the decision of her is wrong.
    WrongFacts,
    /// Something else, which she says when she is called.
    Call,
}

impl AppealReason {
    /// Every reason, in the order of the keys.
    pub const ALL: [Self; 4] = [Self::PapersUnseen, Self::NewPaper, Self::WrongFacts, Self::Call];

    /// The stable code, the end of its word keys.
    pub fn code(self) -> &'static str {
        match self {
            Self::PapersUnseen => "papers-unseen",
            Self::NewPaper => "new-paper",
            Self::WrongFacts => "wrong-facts",
            Self::Call => "call",
        }
    }
}

/// What became of an appeal.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Appealed {
    /// It was received, or had been before by the same press.
    Received(Reference),
    /// It is too late, or there is one already.
    Closed,
    /// She has written why on the portal and not sent it: no key takes the place of her words.
    Begun,
}

/// What became of the report of a death. Nothing of it says whether anybody has the number.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum DeathSent {
    /// It was received.
    Received {
        /// Its reference.
        reference: Reference,
    },
    /// No member can have this number.
    Number,
    /// The day is to come; what is none was not taken.
    Day,
    /// Too many came from this phone today.
    TooMany,
}

/// What became of a complaint.
#[derive(Clone, PartialEq, Eq)]
pub enum Complained {
    /// It was received in her own name.
    Named(Reference),
    /// It was received without a name.
    Unnamed {
        /// Its reference.
        reference: Reference,
        /// The secret code that opens the answer with it, in two groups.
        secret: String,
    },
    /// Too many came from this phone today.
    TooMany,
}

impl fmt::Debug for Complained {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Named(_) => "Named(..)",
            Self::Unnamed { .. } => "Unnamed(..)",
            Self::TooMany => "TooMany",
        })
    }
}
