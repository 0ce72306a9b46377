//! What an approved change writes of a member of staff.

use sothon_domain::person::StaffId;
use sothon_domain::staff_change::Position;
use time::OffsetDateTime;

use super::{branch_code, office_code};
use crate::written::one;
use crate::{StoreError, Tx, staff_invite, staff_passkey};

/// A one-time link that joins the transaction.
#[derive(Debug, Clone, Copy)]
pub struct NewLink<'a> {
    /// Its secret; only a hash is stored.
    pub token: &'a str,
    /// When it works no more.
    pub expires_at: OffsetDateTime,
}

/// Gives a member another role and office. [`StoreError::NotFound`] when she has left.
pub async fn give_position(
    tx: &mut Tx,
    member: StaffId,
    position: &Position,
) -> Result<(), StoreError> {
    let written = sqlx::query!(
        "UPDATE staff SET role = $2, office = $3, branch = $4 WHERE id = $1 AND closed_at IS NULL",
        member.uuid(),
        position.role.code(),
        office_code(&position.office),
        branch_code(&position.office),
    )
    .execute(tx.connection())
    .await?;
    one(written.rows_affected())
}

/// Takes a member's password, second factor and passkeys and ends her sessions and earlier links; the new link
/// lets her set others. [`StoreError::NotFound`] when she has left.
pub async fn reset(
    tx: &mut Tx,
    member: StaffId,
    link: NewLink<'_>,
    at: OffsetDateTime,
) -> Result<(), StoreError> {
    take_secrets(tx, member, None, at).await?;
    staff_invite::insert(tx, member, link.token, link.expires_at).await
}

/// Closes a member's account; her row stays. [`StoreError::NotFound`] when she has left.
pub async fn close(tx: &mut Tx, member: StaffId, at: OffsetDateTime) -> Result<(), StoreError> {
    take_secrets(tx, member, Some(at), at).await
}

async fn take_secrets(
    tx: &mut Tx,
    member: StaffId,
    closed_at: Option<OffsetDateTime>,
    at: OffsetDateTime,
) -> Result<(), StoreError> {
    let written = sqlx::query!(
        "UPDATE staff SET password_hash = NULL, second_factor = NULL, ring_key = NULL, \
             sessions_after = $2, closed_at = $3 \
         WHERE id = $1 AND closed_at IS NULL",
        member.uuid(),
        at,
        closed_at,
    )
    .execute(tx.connection())
    .await?;
    one(written.rows_affected())?;
    staff_passkey::remove_all(tx, member).await?;
    staff_invite::use_up(tx, member, at).await
}
