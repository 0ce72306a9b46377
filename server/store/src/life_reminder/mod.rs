//! Who is to be reminded of her life certificate, who was, by which messages, and whom none reached.

mod by_hand;
mod due;
mod log;
mod told;
mod unreached;

use sothon_domain::person::PersonId;
use time::Date;

pub use by_hand::{told_by_hand, told_since, told_since_now, was_told_by_hand};
pub use due::due;
pub use log::{Reminded, log};
pub use told::{link, mark_told};
pub use unreached::{Unreached, count_unreached, unreached};

/// A person and the last day on which her life certificate counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct LifeDue {
    /// Who.
    pub person: PersonId,
    /// The day.
    pub due: Date,
}
