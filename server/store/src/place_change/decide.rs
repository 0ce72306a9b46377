//! What a decision writes of the change itself.

use sothon_domain::person::StaffId;
use sothon_domain::place_change::{PlaceChangeState, PlaceRefusalReason};
use time::OffsetDateTime;

use super::LockedPlace;
use crate::{StoreError, Tx};

/// Writes the state of a locked change; one that still waits has nothing to write.
pub async fn set_state(
    tx: &mut Tx,
    locked: &LockedPlace,
    state: PlaceChangeState,
    at: OffsetDateTime,
) -> Result<(), StoreError> {
    if matches!(state, PlaceChangeState::Proposed { .. }) {
        return Ok(());
    }
    sqlx::query!(
        "UPDATE place_change SET state = $2, checker = $3, refusal_reason = $4, decided_at = $5 \
         WHERE id = $1",
        locked.stored.id.uuid(),
        state.code(),
        state.checker().map(StaffId::uuid),
        state.reason().map(PlaceRefusalReason::code),
        at,
    )
    .execute(tx.connection())
    .await?;
    Ok(())
}
