//! What a decision writes of the change itself.

use sothon_domain::place_change::PlaceChangeState;
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
    let (checker, reason) = match state {
        PlaceChangeState::Proposed { .. } => return Ok(()),
        PlaceChangeState::Approved { by } => (Some(by.administrator().uuid()), None),
        PlaceChangeState::Refused { by, reason } => {
            (Some(by.administrator().uuid()), Some(reason.code()))
        }
        PlaceChangeState::Withdrawn { .. } => (None, None),
    };
    sqlx::query!(
        "UPDATE place_change SET state = $2, checker = $3, refusal_reason = $4, decided_at = $5 \
         WHERE id = $1",
        locked.stored.id.uuid(),
        state.code(),
        checker,
        reason,
        at,
    )
    .execute(tx.connection())
    .await?;
    Ok(())
}
