//! Everybody's decided pensions with the facts behind them, to work all of them out again.

mod facts;
mod load;

use sothon_domain::money::Riel;
use sothon_domain::pension::MonthPaid;
use sothon_domain::person::{PlaceCode, Sex};
use sothon_domain::year_month::YearMonth;

use crate::Award;
use crate::award_version::DecidedOn;
use crate::award_working::StoredWorking;
use crate::membership::Record;

pub use load::{page, with_facts};

/// A membership with its facts, and what was known of it on a day.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Case {
    /// The membership and its dated facts.
    pub record: Record,
    /// The award in force on the day, if one was decided by then.
    pub award: Option<Award>,
    /// The newest month paid by then, and its amount.
    pub paid: Option<(YearMonth, Riel)>,
    /// What was paid for the months since the day asked for, by month and day.
    pub months: Vec<MonthPaid>,
    /// The decisions before that award, the earliest version first; read with the months.
    pub earlier: Vec<DecidedOn>,
    /// The newest working that is stored with that award.
    pub stored: Option<StoredWorking>,
    /// Whose it is.
    pub sex: Sex,
    /// Where she lives.
    pub province: PlaceCode,
}
