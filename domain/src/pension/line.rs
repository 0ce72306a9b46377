//! One line of a working: a key, typed arguments, an amount and what it rests on.

use std::str::FromStr;

use serde::{Deserialize, Serialize};
use time::Date;

use super::{CitationId, LineKey, RuleSetId};
use crate::money::{Fraction, Months, Riel};
use crate::year_month::YearMonth;

time::serde::format_description!(pub(in crate::pension) iso_date, Date, "[year]-[month]-[day]");

/// One step of a calculation. It carries no sentence; `locales` says it in Khmer or English.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Line {
    /// What the line says.
    pub key: LineKey,
    /// The facts and rates it names, in reading order.
    pub args: Vec<(ArgName, Arg)>,
    /// The rule set it applies.
    pub rule: Option<RuleSetId>,
    /// The instrument that orders it.
    pub citation: Option<CitationId>,
    /// The monthly amount it ends in; of arrears, all that is owed.
    pub amount: Option<Riel>,
    /// The earlier lines it rests on, counted from 1.
    pub refs: Vec<u8>,
    /// The fact a person may dispute here.
    pub datum: Option<Datum>,
}

impl Line {
    /// A line with this key and nothing else.
    pub(super) fn new(key: LineKey) -> Self {
        let (rule, citation, amount, datum) = (None, None, None, None);
        Self { key, args: Vec::new(), rule, citation, amount, refs: Vec::new(), datum }
    }

    /// The argument with this name.
    pub fn arg(&self, name: ArgName) -> Option<&Arg> {
        self.args.iter().find(|(known, _)| *known == name).map(|(_, arg)| arg)
    }

    /// Whether it sets what the rules give beside the decision; its first reference is the result.
    pub(super) fn compares(&self) -> bool {
        let keys = [LineKey::DecisionMatches, LineKey::UnexplainedDifference, LineKey::RuleSince];
        keys.contains(&self.key)
    }

    pub(super) fn with(mut self, name: ArgName, arg: impl Into<Arg>) -> Self {
        self.args.push((name, arg.into()));
        self
    }

    pub(super) fn amount(mut self, amount: Riel) -> Self {
        self.amount = Some(amount);
        self
    }

    pub(super) fn refs(mut self, refs: &[u8]) -> Self {
        self.refs = refs.to_vec();
        self
    }

    pub(super) fn datum(mut self, datum: Datum) -> Self {
        self.datum = Some(datum);
        self
    }
}

/// The name of an argument, the variable of the message in `locales`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum ArgName {
    /// Completed years of age, or an age the rule asks for.
    Age,
    /// A cause of invalidity: `work`, `non-work`.
    Cause,
    /// How many months.
    Count,
    /// A date.
    Date,
    /// A month; of several, the first.
    Month,
    /// What more is due for each of several months.
    More,
    /// The number of a decision.
    Number,
    /// The rate for one year of service.
    PerYear,
    /// A rate.
    Rate,
    /// A reason code, see [`LineKey::NotEligible`] and [`LineKey::RuleNotKnown`].
    Reason,
    /// A monthly salary.
    Salary,
    /// A length of service.
    Service,
    /// Where a decision comes from.
    Source,
    /// A survivor: `widow`, `widower`, `daughter`, `son`.
    Survivor,
    /// The last of several months.
    Until,
    /// A year of the Common Era.
    Year,
}

impl ArgName {
    /// The stable name, as in the stored JSON: `per-year`.
    pub fn code(self) -> &'static str {
        match self {
            Self::Age => "age",
            Self::Cause => "cause",
            Self::Count => "count",
            Self::Date => "date",
            Self::Month => "month",
            Self::More => "more",
            Self::Number => "number",
            Self::PerYear => "per-year",
            Self::Rate => "rate",
            Self::Reason => "reason",
            Self::Salary => "salary",
            Self::Service => "service",
            Self::Source => "source",
            Self::Survivor => "survivor",
            Self::Until => "until",
            Self::Year => "year",
        }
    }
}

/// An argument of a line, formatted only when it is read.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "type", content = "value", rename_all = "kebab-case")]
pub enum Arg {
    /// Money.
    Riel(Riel),
    /// An exact rate: 80% is 4/5.
    Rate(Fraction),
    /// A length of service.
    Months(Months),
    /// A legal date, stored as `2026-11-21`.
    Date(#[serde(with = "iso_date")] Date),
    /// A month.
    Month(YearMonth),
    /// A count, an age or a year.
    Number(i64),
    /// A code or a name given by somebody else.
    Text(String),
}

/// A fact that a person may say is wrong.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Datum {
    /// The salary the pension rests on.
    ReferenceSalary,
    /// The credited service.
    Service,
    /// The lowest basic salary of the grade.
    GradeMinimum,
    /// The decided amount.
    DecidedAmount,
    /// The amount of the last payment.
    PaidAmount,
    /// The date of birth.
    BirthDate,
    /// The day of retirement.
    RetiredOn,
    /// The name.
    Name,
    /// The account payments go to.
    Account,
    /// The date until which the person has to show that she lives.
    LifeCertificateDue,
    /// Why a member can't work any more.
    InvalidityCause,
    /// How a survivor belongs to the deceased.
    SurvivorRelation,
}

/// No datum has this code.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("unknown datum {0:?}")]
pub struct UnknownDatum(String);

impl Datum {
    /// Every datum.
    pub const ALL: [Self; 12] = [
        Self::ReferenceSalary,
        Self::Service,
        Self::GradeMinimum,
        Self::DecidedAmount,
        Self::PaidAmount,
        Self::BirthDate,
        Self::RetiredOn,
        Self::Name,
        Self::Account,
        Self::LifeCertificateDue,
        Self::InvalidityCause,
        Self::SurvivorRelation,
    ];

    /// The stable code, also in addresses: `reference-salary`.
    pub fn code(self) -> &'static str {
        match self {
            Self::ReferenceSalary => "reference-salary",
            Self::Service => "service",
            Self::GradeMinimum => "grade-minimum",
            Self::DecidedAmount => "decided-amount",
            Self::PaidAmount => "paid-amount",
            Self::BirthDate => "birth-date",
            Self::RetiredOn => "retired-on",
            Self::Name => "name",
            Self::Account => "account",
            Self::LifeCertificateDue => "life-certificate-due",
            Self::InvalidityCause => "invalidity-cause",
            Self::SurvivorRelation => "survivor-relation",
        }
    }
}

impl FromStr for Datum {
    type Err = UnknownDatum;

    fn from_str(code: &str) -> Result<Self, UnknownDatum> {
        let found = Self::ALL.into_iter().find(|datum| datum.code() == code);
        found.ok_or_else(|| UnknownDatum(code.to_owned()))
    }
}

macro_rules! arg_from {
    ($($variant:ident($from:ty)),* $(,)?) => {
        $(impl From<$from> for Arg {
            fn from(value: $from) -> Self {
                Self::$variant(value)
            }
        })*
    };
}
arg_from!(
    Riel(Riel),
    Rate(Fraction),
    Months(Months),
    Date(Date),
    Month(YearMonth),
    Number(i64),
    Text(String)
);
