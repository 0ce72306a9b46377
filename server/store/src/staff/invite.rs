//! Somebody invited by a one-time link.

use sothon_domain::access::{Office, StaffRole};
use sothon_domain::person::StaffId;
use time::OffsetDateTime;

use super::{NewLink, branch_code, office_code};
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

/// Adds a member of staff with a one-time link; one who had left comes back under her own id. Which id
/// it is. [`StoreError::Duplicate`] when somebody at work or invited has the address.
pub async fn invite(
    tx: &mut Tx,
    staff: NewStaff<'_>,
    link: NewLink<'_>,
) -> Result<StaffId, StoreError> {
    let invited = sqlx::query_scalar!(
        "INSERT INTO staff AS s (id, email, role, office, branch) VALUES ($1, lower($2), $3, $4, $5) \
         ON CONFLICT (email) DO UPDATE SET role = $3, office = $4, branch = $5, closed_at = NULL \
             WHERE s.closed_at IS NOT NULL \
         RETURNING id",
        staff.id.uuid(),
        staff.email,
        staff.role.code(),
        office_code(staff.office),
        branch_code(staff.office),
    )
    .fetch_optional(tx.connection())
    .await?;
    let invited = StaffId::new(invited.ok_or(StoreError::Duplicate { what: "email" })?);
    staff_invite::insert(tx, invited, link.token, link.expires_at).await?;
    Ok(invited)
}

/// How many members of staff have this role, invited ones included.
pub async fn count(db: &Db, role: StaffRole) -> Result<i64, StoreError> {
    let count = sqlx::query_scalar!(
        r#"SELECT count(*) AS "count!" FROM staff WHERE role = $1 AND closed_at IS NULL"#,
        role.code(),
    );
    Ok(count.fetch_one(db.pool()).await?)
}

/// How many administrators with another address can sign in or have a link that still works.
pub async fn other_administrators(
    db: &Db,
    email: &str,
    now: OffsetDateTime,
) -> Result<i64, StoreError> {
    let count = sqlx::query_scalar!(
        r#"SELECT count(*) AS "count!" FROM staff s
        WHERE s.role = 'administrator' AND s.closed_at IS NULL AND s.email <> lower($1)
            AND (s.password_hash IS NOT NULL OR EXISTS (SELECT FROM staff_invite i
                WHERE i.staff = s.id AND i.used_at IS NULL AND i.expires_at > $2))"#,
        email,
        now,
    );
    Ok(count.fetch_one(db.pool()).await?)
}

/// The administrator with this address, unless she has left.
pub async fn administrator(db: &Db, email: &str) -> Result<Option<StaffId>, StoreError> {
    let id = sqlx::query_scalar!(
        "SELECT id FROM staff \
         WHERE email = lower($1) AND role = 'administrator' AND closed_at IS NULL",
        email,
    );
    Ok(id.fetch_optional(db.pool()).await?.map(StaffId::new))
}
