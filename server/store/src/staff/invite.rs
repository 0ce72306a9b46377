//! Somebody invited by a one-time link.

use sothon_domain::access::{Office, StaffRole};
use sothon_domain::person::StaffId;
use time::OffsetDateTime;

use super::office_code;
use crate::{Db, StoreError, Tx, staff_invite};

/// Somebody to invite.
#[derive(Debug)]
pub struct NewStaff<'a> {
    /// Id.
    pub id: StaffId,
    /// Address of the mailbox; capitals don't matter.
    pub email: &'a str,
    /// Role.
    pub role: StaffRole,
    /// Where she works.
    pub office: &'a Office,
}

/// Adds a member of staff with a one-time link. [`StoreError::Duplicate`] when the address is known.
pub async fn invite(
    tx: &mut Tx,
    staff: NewStaff<'_>,
    token: &str,
    expires_at: OffsetDateTime,
) -> Result<(), StoreError> {
    sqlx::query!(
        "INSERT INTO staff (id, email, role, office) VALUES ($1, lower($2), $3, $4)",
        staff.id.uuid(),
        staff.email,
        staff.role.code(),
        office_code(staff.office),
    )
    .execute(tx.connection())
    .await
    .map_err(StoreError::taken("email"))?;
    staff_invite::insert(tx, staff.id, token, expires_at).await
}

/// How many members of staff have this role, invited ones included.
pub async fn count(db: &Db, role: StaffRole) -> Result<i64, StoreError> {
    let count = sqlx::query_scalar!(
        r#"SELECT count(*) AS "count!" FROM staff WHERE role = $1"#,
        role.code(),
    );
    Ok(count.fetch_one(db.pool()).await?)
}
