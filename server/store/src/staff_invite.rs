//! One-time links that let a member of staff set a password. Only a hash of the token is stored.

use sha2::{Digest, Sha256};
use sothon_domain::access::StaffRole;
use sothon_domain::person::StaffId;
use time::OffsetDateTime;

use crate::staff::SECOND_FACTOR;
use crate::{Db, StoreError, Tx, staff_passkey};

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
         WHERE i.token_hash = $1 AND i.used_at IS NULL AND i.expires_at > $2 \
             AND s.closed_at IS NULL",
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

/// What the invited has set and proved.
pub struct Acceptance<'a> {
    /// The hash of the password, as a PHC string.
    pub password_hash: &'a str,
    /// The secret of the second factor, in base 32; stored sealed.
    pub second_factor: &'a str,
    /// The time step of the code that proved it; the code is used up by that.
    pub totp_step: i64,
}

/// Uses the token up, stores what was set and ends what sessions and passkeys there were.
/// [`StoreError::NotFound`] when it was used or has expired, or when she has left.
pub async fn accept(
    tx: &mut Tx,
    token: &str,
    accepted: Acceptance<'_>,
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
    let (ring_key, sealed) = tx.vault().seal_brief(SECOND_FACTOR, staff, accepted.second_factor);
    let written = sqlx::query!(
        "UPDATE staff SET password_hash = $2, second_factor = $3, ring_key = $4, \
             last_totp_step = $5, sessions_after = $6 \
         WHERE id = $1 AND closed_at IS NULL",
        staff,
        accepted.password_hash,
        sealed,
        ring_key,
        accepted.totp_step,
        now,
    )
    .execute(tx.connection())
    .await?;
    if written.rows_affected() == 0 {
        return Err(StoreError::NotFound);
    }
    let staff = StaffId::new(staff);
    staff_passkey::remove_all(tx, staff).await?;
    Ok(staff)
}

/// Makes the links of a member that still work useless.
pub(crate) async fn use_up(
    tx: &mut Tx,
    staff: StaffId,
    at: OffsetDateTime,
) -> Result<(), StoreError> {
    sqlx::query!(
        "UPDATE staff_invite SET used_at = $2 WHERE staff = $1 AND used_at IS NULL",
        staff.uuid(),
        at,
    )
    .execute(tx.connection())
    .await?;
    Ok(())
}

/// Removes the invitations that have expired, used or not; says how many.
pub async fn forget_expired(db: &Db, now: OffsetDateTime) -> Result<u64, StoreError> {
    let done = sqlx::query!("DELETE FROM staff_invite WHERE expires_at <= $1", now)
        .execute(db.pool())
        .await?;
    Ok(done.rows_affected())
}

fn hash(token: &str) -> Vec<u8> {
    Sha256::digest(token.as_bytes()).to_vec()
}
