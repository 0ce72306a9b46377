//! Locks a change and everybody whose being at work its decision depends on.

use sothon_domain::person::{StaffChangeId, StaffId};
use sothon_domain::staff_change::OpenBranch;

use super::StaffChange;
use super::row::ChangeRow;
use crate::{StoreError, Tx, branch};

/// A change locked until the transaction ends.
pub struct Locked {
    /// The change.
    pub change: StaffChange,
    /// The administrators at work; nobody takes one from work until the transaction ends.
    pub at_work: Vec<StaffId>,
    /// The branches that are open; whoever closes one takes the same lock first.
    pub branches: Vec<OpenBranch>,
}

/// Locks the change. [`StoreError::NotFound`] where there is none.
pub async fn lock(tx: &mut Tx, id: StaffChangeId) -> Result<Locked, StoreError> {
    let at_work = lock_administrators(tx).await?;
    // Read after the lock: what another decision wrote meanwhile is seen.
    let row = sqlx::query_as!(
        ChangeRow,
        r#"SELECT c.id, c.kind, c.member, coalesce(c.email, s.email) AS "address!", c.role, c.office, c.branch,
            c.maker, m.email AS "maker_address!", c.proposed_at, c.state, c.checker, c.refusal_reason
        FROM staff_change c JOIN staff m ON m.id = c.maker LEFT JOIN staff s ON s.id = c.member
        WHERE c.id = $1 FOR NO KEY UPDATE OF c"#,
        id.uuid(),
    )
    .fetch_optional(tx.connection())
    .await?;
    let change = row.ok_or(StoreError::NotFound)?.read()?;
    let branches = branch::open_in(tx.connection()).await?;
    Ok(Locked { change, at_work, branches })
}

/// Locks every administrator at work until the transaction ends: decisions about the staff and about branches
/// come one after the other.
pub(crate) async fn lock_administrators(tx: &mut Tx) -> Result<Vec<StaffId>, StoreError> {
    // In one order, so that two decisions wait for each other and never both for the other.
    let at_work = sqlx::query_scalar!(
        "SELECT id FROM staff WHERE role = 'administrator' AND password_hash IS NOT NULL \
             AND closed_at IS NULL ORDER BY id FOR NO KEY UPDATE",
    )
    .fetch_all(tx.connection())
    .await?;
    Ok(at_work.into_iter().map(StaffId::new).collect())
}
