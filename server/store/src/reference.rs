//! References as they are stored: eight digits in a number.

use sothon_domain::person::Reference;

use crate::StoreError;

/// The number that is stored.
pub(crate) fn number(reference: Reference) -> i32 {
    i32::try_from(reference.number()).expect("invariant: a reference has eight digits")
}

/// The reference that a row of this table holds.
pub(crate) fn stored(
    table: &'static str,
    id: impl ToString,
    number: i32,
) -> Result<Reference, StoreError> {
    let wrong = |_| StoreError::inconsistent(table, id, "wrong check digit");
    format!("{number:08}").parse().map_err(wrong)
}
