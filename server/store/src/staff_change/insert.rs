//! A new change.

use sothon_domain::staff_change::Change;

use super::NewChange;
use crate::{StoreError, Tx, staff};

/// Stores a proposed change. [`StoreError::Duplicate`] while another one waits for the same member or
/// the same address.
pub async fn insert(tx: &mut Tx, new: &NewChange<'_>) -> Result<(), StoreError> {
    let position = new.change.position();
    let address = match new.change {
        Change::Invite { address, .. } => Some(address.as_str()),
        Change::Move { .. } | Change::Reset { .. } | Change::Close { .. } => None,
    };
    sqlx::query!(
        "INSERT INTO staff_change (id, kind, member, email, role, office, branch, maker, \
             proposed_at, state) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, 'proposed')",
        new.id.uuid(),
        new.change.code(),
        new.change.member().map(|member| member.uuid()),
        address,
        position.map(|position| position.role.code()),
        position.and_then(|position| staff::office_code(&position.office)),
        position.and_then(|position| staff::branch_code(&position.office)),
        new.maker.uuid(),
        new.at,
    )
    .execute(tx.connection())
    .await
    .map_err(StoreError::taken("member"))?;
    Ok(())
}
