//! Locks a change, everybody whose being at work its decision depends on, and reads what stands around it.

use sothon_domain::person::{PlaceChangeId, StaffId};
use sothon_domain::place_change::Around;

use super::StoredChange;
use super::row::ChangeRow;
use crate::staff_change::lock_administrators;
use crate::{StoreError, Tx, place};

/// A change locked until the transaction ends.
pub struct LockedPlace {
    /// The change.
    pub stored: StoredChange,
    /// The administrators at work; nobody takes one from work until the transaction ends.
    pub at_work: Vec<StaffId>,
    /// What the register says around it; no other decision changes that until the transaction ends.
    pub around: Around,
}

/// Locks the change. [`StoreError::NotFound`] where there is none.
pub async fn lock(tx: &mut Tx, id: PlaceChangeId) -> Result<LockedPlace, StoreError> {
    // Decisions about the staff take the same lock: nobody is given a branch while it is being closed.
    let at_work = lock_administrators(tx).await?;
    // Read after the lock: what another decision wrote meanwhile is seen.
    let row = sqlx::query_as!(
        ChangeRow,
        r#"SELECT c.id, c.act, c.kind, c.code, c.name_khmer, c.name_latin, c.phone, c.place,
            c.address, c.hours, c.partner, c.model, c.branch, c.maker,
            m.email AS "maker_address!", c.proposed_at, c.state, c.checker, c.refusal_reason
        FROM place_change c JOIN staff m ON m.id = c.maker
        WHERE c.id = $1 FOR NO KEY UPDATE OF c"#,
        id.uuid(),
    )
    .fetch_optional(tx.connection())
    .await?;
    let stored = row.ok_or(StoreError::NotFound)?.read()?;
    let around = place::around(tx.connection(), &stored.change).await?;
    Ok(LockedPlace { stored, at_work, around })
}
