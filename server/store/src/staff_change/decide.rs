//! What a decision writes of the change itself.

use sothon_domain::person::StaffId;
use sothon_domain::staff_change::{ChangeState, RefusalReason};
use time::OffsetDateTime;

use super::Locked;
use crate::{StoreError, Tx};

/// Writes the state of a locked change; one that still waits has nothing to write.
pub async fn set_state(
    tx: &mut Tx,
    locked: &Locked,
    state: ChangeState,
    at: OffsetDateTime,
) -> Result<(), StoreError> {
    if matches!(state, ChangeState::Proposed { .. }) {
        return Ok(());
    }
    sqlx::query!(
        "UPDATE staff_change SET state = $2, checker = $3, refusal_reason = $4, decided_at = $5 \
         WHERE id = $1",
        locked.change.id.uuid(),
        state.code(),
        state.checker().map(StaffId::uuid),
        state.reason().map(RefusalReason::code),
        at,
    )
    .execute(tx.connection())
    .await?;
    Ok(())
}
