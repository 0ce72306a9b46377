//! Whom a person trusts to hear of sensitive changes, sealed under her own key.

mod find;
mod put;
mod reach;
mod row;

pub use find::find;
pub use put::{put, remove};
pub use reach::{Reached, reach, reach_of_case};

/// The sealed columns.
const NAME: &str = "trusted_contact.name";
const PHONE: &str = "trusted_contact.phone";
const RELATION: &str = "trusted_contact.relation";
