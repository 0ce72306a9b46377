//! One-time links that let a member of staff set a password. Only a hash of the token is stored.

use sha2::{Digest, Sha256};
use sothon_domain::access::StaffRole;
use sothon_domain::person::StaffId;
use time::OffsetDateTime;

use crate::{Db, StoreError, Tx};

const SECOND_FACTOR: &str = "staff.second_factor";

/// An invitation that can be used.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Invite {
    /// Who is invited.
    pub staff: StaffId,
    /// Address of the mailbox.
    pub email: String,
    /// Role.
    pub role: StaffRole,
}

pub(crate) async fn insert(
    tx: &mut Tx,
    staff: StaffId,
    token: &str,
    expires_at: OffsetDateTime,
) -> Result<(), StoreError> {
    sqlx::query!(
        "INSERT INTO staff_invite (token_hash, staff, expires_at) VALUES ($1, $2, $3)",
        hash(token),
        staff.uuid(),
        expires_at,
    )
    .execute(tx.connection())
    .await
    .map_err(StoreError::taken("token"))?;
    Ok(())
}

/// The invitation of this token, unless it was used or has expired.
pub async fn find(db: &Db, token: &str, now: OffsetDateTime) -> Result<Option<Invite>, StoreError> {
    let row = sqlx::query!(
        "SELECT s.id, s.email, s.role FROM staff_invite i JOIN staff s ON s.id = i.staff \
         WHERE i.token_hash = $1 AND i.used_at IS NULL AND i.expires_at > $2",
        hash(token),
        now,
    )
    .fetch_optional(db.pool())
    .await?;
    let Some(row) = row else { return Ok(None) };
    let unknown = StoreError::inconsistent("staff", row.id, "unknown role");
    let role = StaffRole::from_code(&row.role).ok_or(unknown)?;
    Ok(Some(Invite { staff: StaffId::new(row.id), email: row.email, role }))
}

/// Uses the token up and stores the hash of the password and the sealed secret of the second
/// factor. [`StoreError::NotFound`] when it was used or has expired.
pub async fn accept(
    tx: &mut Tx,
    token: &str,
    password_hash: &str,
    second_factor: &str,
    now: OffsetDateTime,
) -> Result<StaffId, StoreError> {
    let staff = sqlx::query_scalar!(
        "UPDATE staff_invite SET used_at = $2 \
         WHERE token_hash = $1 AND used_at IS NULL AND expires_at > $2 RETURNING staff",
        hash(token),
        now,
    )
    .fetch_optional(tx.connection())
    .await?
    .ok_or(StoreError::NotFound)?;
    let (ring_key, sealed) = tx.vault().seal_brief(SECOND_FACTOR, staff, second_factor);
    sqlx::query!(
        "UPDATE staff SET password_hash = $2, second_factor = $3, ring_key = $4 WHERE id = $1",
        staff,
        password_hash,
        sealed,
        ring_key,
    )
    .execute(tx.connection())
    .await?;
    Ok(StaffId::new(staff))
}

fn hash(token: &str) -> Vec<u8> {
    Sha256::digest(token.as_bytes()).to_vec()
}
