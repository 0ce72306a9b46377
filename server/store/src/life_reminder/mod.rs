//! Who is to be reminded of her life certificate, who was, and by which messages.

mod due;
mod told;

use sothon_domain::person::PersonId;
use time::Date;

pub use due::due;
pub use told::{link, mark_told};

/// A person and the last day on which her life certificate counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct LifeDue {
    /// Who.
    pub person: PersonId,
    /// The day.
    pub due: Date,
}
