//! One member of staff, by the address she types or by her id.

use sothon_domain::access::StaffMember;
use sothon_domain::person::StaffId;
use time::OffsetDateTime;

use super::SECOND_FACTOR;
use crate::{Db, StoreError};

/// What a sign-in is compared with.
#[derive(Clone, PartialEq, Eq)]
pub struct Candidate {
    /// Who she is, what she may do and where.
    pub member: StaffMember,
    /// The hash of her password, as a PHC string.
    pub password_hash: String,
    /// The secret of her second factor, in base 32.
    pub second_factor: String,
}

/// A member of staff at work.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Colleague {
    /// Who she is, what she may do and where.
    pub member: StaffMember,
    /// Address of her mailbox.
    pub email: String,
    /// The sessions that she had begun until then have ended.
    pub sessions_after: Option<OffsetDateTime>,
}

/// The member of staff with this address, unless there is none, she has no password or she has left.
/// Capitals don't matter.
pub async fn candidate(db: &Db, email: &str) -> Result<Option<Candidate>, StoreError> {
    let row = sqlx::query!(
        "SELECT id, role, office, branch, password_hash, second_factor, ring_key FROM staff \
         WHERE email = lower($1) AND closed_at IS NULL",
        email,
    )
    .fetch_optional(db.pool())
    .await?;
    let Some(row) = row else { return Ok(None) };
    let (Some(password_hash), Some(sealed), Some(ring_key)) =
        (row.password_hash, row.second_factor, row.ring_key)
    else {
        return Ok(None);
    };
    let second_factor = db.vault().open_brief(ring_key, SECOND_FACTOR, row.id, &sealed)?;
    let member = super::member(row.id, &row.role, row.office.as_deref(), row.branch.as_deref())?;
    Ok(Some(Candidate { member, password_hash, second_factor }))
}

/// The member of staff with this id and her role and office of this moment, unless she can't sign in:
/// she has left, or has neither a password nor a link to the institution's sign-on.
pub async fn load(db: &Db, id: StaffId) -> Result<Option<Colleague>, StoreError> {
    let row = sqlx::query!(
        "SELECT id, email, role, office, branch, sessions_after FROM staff s \
         WHERE id = $1 AND closed_at IS NULL AND (password_hash IS NOT NULL \
             OR EXISTS (SELECT FROM staff_sign_on o WHERE o.staff = s.id))",
        id.uuid(),
    )
    .fetch_optional(db.pool())
    .await?;
    let Some(row) = row else { return Ok(None) };
    let member = super::member(row.id, &row.role, row.office.as_deref(), row.branch.as_deref())?;
    Ok(Some(Colleague { member, email: row.email, sessions_after: row.sessions_after }))
}
