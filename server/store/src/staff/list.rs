//! Everybody on the staff who can sign in.

use super::Colleague;
use crate::{Db, StoreError};

/// Everybody who has set a password and not left, in the order of their addresses.
pub async fn list(db: &Db) -> Result<Vec<Colleague>, StoreError> {
    let rows = sqlx::query!(
        "SELECT id, email, role, office, branch, sessions_after FROM staff \
         WHERE password_hash IS NOT NULL AND closed_at IS NULL ORDER BY email"
    )
    .fetch_all(db.pool())
    .await?;
    rows.into_iter()
        .map(|row| {
            let member =
                super::member(row.id, &row.role, row.office.as_deref(), row.branch.as_deref())?;
            Ok(Colleague { member, email: row.email, sessions_after: row.sessions_after })
        })
        .collect()
}
