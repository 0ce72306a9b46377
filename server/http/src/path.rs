//! What the parts of an address name.

use std::str::FromStr;

use crate::error_page::Failure;

/// What this part names; where that is nothing of its kind, there is no such page.
pub(crate) fn named<T: FromStr>(part: &str) -> Result<T, Failure> {
    part.parse().map_err(|_| Failure::NotFound)
}
