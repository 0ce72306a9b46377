//! A new change.

use super::NewPlaceChange;
use crate::place::Columns;
use crate::{StoreError, Tx};

/// Stores a proposed change. [`StoreError::Duplicate`] while another one waits for the same entry.
pub async fn insert(tx: &mut Tx, new: &NewPlaceChange<'_>) -> Result<(), StoreError> {
    let columns = new.change.facts().map(Columns::of).unwrap_or_default();
    sqlx::query!(
        "INSERT INTO place_change (id, act, kind, code, name_khmer, name_latin, phone, place, \
             address, hours, partner, model, branch, maker, proposed_at, state) \
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, 'proposed')",
        new.id.uuid(),
        new.change.act(),
        new.change.kind().code(),
        new.change.code.as_str(),
        columns.name_khmer,
        columns.name_latin,
        columns.phone,
        columns.place,
        columns.address,
        columns.hours,
        columns.partner,
        columns.model,
        columns.branch,
        new.maker.uuid(),
        new.at,
    )
    .execute(tx.connection())
    .await
    .map_err(StoreError::taken("entry"))?;
    Ok(())
}
