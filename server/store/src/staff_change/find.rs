//! Changes by what one asks for.

use sothon_domain::person::{StaffChangeId, StaffId};

use super::StaffChange;
use super::row::ChangeRow;
use crate::{Db, StoreError};

/// One change. [`StoreError::NotFound`] where there is none.
pub async fn find(db: &Db, id: StaffChangeId) -> Result<StaffChange, StoreError> {
    let row = sqlx::query_as!(
        ChangeRow,
        r#"SELECT c.id, c.kind, c.member, coalesce(c.email, s.email) AS "address!", c.role, c.office, c.branch,
            c.maker, m.email AS "maker_address!", c.proposed_at, c.state, c.checker, c.refusal_reason
        FROM staff_change c JOIN staff m ON m.id = c.maker LEFT JOIN staff s ON s.id = c.member
        WHERE c.id = $1"#,
        id.uuid(),
    )
    .fetch_optional(db.pool())
    .await?;
    row.ok_or(StoreError::NotFound)?.read()
}

/// The changes that wait for another administrator, the oldest first.
pub async fn waiting(db: &Db) -> Result<Vec<StaffChange>, StoreError> {
    let rows = sqlx::query_as!(
        ChangeRow,
        r#"SELECT c.id, c.kind, c.member, coalesce(c.email, s.email) AS "address!", c.role, c.office, c.branch,
            c.maker, m.email AS "maker_address!", c.proposed_at, c.state, c.checker, c.refusal_reason
        FROM staff_change c JOIN staff m ON m.id = c.maker LEFT JOIN staff s ON s.id = c.member
        WHERE c.state = 'proposed' ORDER BY c.proposed_at, c.id"#,
    )
    .fetch_all(db.pool())
    .await?;
    rows.into_iter().map(ChangeRow::read).collect()
}

/// The change that waits for a member; none where nothing waits.
pub async fn waiting_of(db: &Db, member: StaffId) -> Result<Option<StaffChangeId>, StoreError> {
    let id = sqlx::query_scalar!(
        "SELECT id FROM staff_change WHERE member = $1 AND state = 'proposed'",
        member.uuid(),
    )
    .fetch_optional(db.pool())
    .await?;
    Ok(id.map(StaffChangeId::new))
}
