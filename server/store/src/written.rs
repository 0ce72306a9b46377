//! Whether a write reached its row.

use crate::StoreError;

/// Nothing where one row was written, the one that was meant; else [`StoreError::NotFound`].
pub(crate) fn one(rows: u64) -> Result<(), StoreError> {
    if rows == 1 { Ok(()) } else { Err(StoreError::NotFound) }
}
