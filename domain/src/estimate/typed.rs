//! What was typed, and what it is checked against.

use time::Date;

use crate::pension::{RuleBook, Subject};

/// Which question is asked.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum About {
    /// Retiring, later or after longer service.
    Retirement,
    /// A member who can't work any more.
    Invalidity,
    /// The death of the pensioner.
    Family,
}

impl About {
    /// Every question, in the order in which they are offered.
    pub const ALL: [Self; 3] = [Self::Retirement, Self::Invalidity, Self::Family];

    /// The stable code, as in addresses: `retirement`, `invalidity`, `family`.
    pub fn code(self) -> &'static str {
        match self {
            Self::Retirement => "retirement",
            Self::Invalidity => "invalidity",
            Self::Family => "family",
        }
    }

    /// The question with this code.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|about| about.code() == code)
    }

    /// What the rule sets that answer it are about.
    pub fn subject(self) -> Subject {
        match self {
            Self::Retirement => Subject::OldAge,
            Self::Invalidity => Subject::Invalidity,
            Self::Family => Subject::Survivors,
        }
    }
}

/// The texts of the fields, as they were typed. Digits are Khmer or ASCII.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Typed {
    /// The code of a scheme.
    pub scheme: String,
    /// The name of a rule set; empty for the law in force on the day.
    pub rules: String,
    /// The day of birth: `1/5/1968`, `01051968` or `1968-05-01`.
    pub birth: String,
    /// The day of retirement, written like the birth, or the age in years.
    pub retire: String,
    /// Why the member can't work any more: `work` or `non-work`.
    pub cause: String,
    /// The day of the death, written like the birth; empty for today.
    pub death: String,
    /// Full years of service until then.
    pub years: String,
    /// Months of service beside the years; empty for none.
    pub months: String,
    /// The monthly salary in riel; thousands may be parted by points, commas or spaces.
    pub salary: String,
    /// The lowest basic salary of the grade in riel; empty when it is not known.
    pub lowest: String,
    /// `spouse`, `wife` or `husband`; `none` or empty for nobody.
    pub spouse: String,
    /// The years in which children were born, parted by spaces or commas.
    pub children: String,
}

/// Whether a proposal may answer.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Proposals {
    /// When it is chosen by name.
    Chosen,
    /// Never: a personal page shows no proposal's amount.
    Refused,
}

/// What the texts are checked against.
#[derive(Debug, Clone, Copy)]
pub struct Asked<'a> {
    /// The legal date.
    pub today: Date,
    /// The rule sets we hold.
    pub book: &'a RuleBook,
    /// Whether a proposal may answer.
    pub proposals: Proposals,
}
