//! The passkeys of a member of staff.

use sothon_domain::person::{StaffId, StaffPasskeyId};

use super::Listed;
use crate::{Db, StoreError};

/// A member's passkeys, the oldest first.
pub async fn list(db: &Db, staff: StaffId) -> Result<Vec<Listed>, StoreError> {
    let rows = sqlx::query!(
        "SELECT id, user_handle, credential_id, name, added_at, used_at, copied_at \
         FROM staff_passkey WHERE staff = $1 ORDER BY added_at, id",
        staff.uuid(),
    )
    .fetch_all(db.pool())
    .await?;
    let listed = rows.into_iter().map(|row| {
        let wrong =
            |_| StoreError::inconsistent("staff_passkey", row.id, "name is blank or too long");
        Ok(Listed {
            id: StaffPasskeyId::new(row.id),
            user_handle: row.user_handle,
            credential_id: row.credential_id,
            name: row.name.parse().map_err(wrong)?,
            added_at: row.added_at,
            used_at: row.used_at,
            copied_at: row.copied_at,
        })
    });
    listed.collect()
}

/// Whether a member has a passkey that is good: none may hold a copy of it.
pub async fn has_good(db: &Db, staff: StaffId) -> Result<bool, StoreError> {
    let has = sqlx::query_scalar!(
        r#"SELECT EXISTS (SELECT FROM staff_passkey WHERE staff = $1 AND copied_at IS NULL) AS "has!""#,
        staff.uuid(),
    );
    Ok(has.fetch_one(db.pool()).await?)
}
