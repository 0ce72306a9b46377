//! Everybody's decided pensions with the facts behind them, to work all of them out again.

mod facts;
mod load;

use crate::Award;
use crate::membership::Record;

pub use load::{page, with_facts};

/// A membership with its facts and the award in force.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Case {
    /// The membership and its dated facts.
    pub record: Record,
    /// The award in force, if one was decided.
    pub award: Option<Award>,
}
