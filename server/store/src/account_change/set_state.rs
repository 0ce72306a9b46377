//! What acts on a change write.

use sothon_domain::access::Scope;
use sothon_domain::account_change::ChangeState;
use time::OffsetDateTime;
use uuid::Uuid;

use super::Locked;
use crate::scope_args::ScopeArgs;
use crate::written::one;
use crate::{StoreError, Tx};

/// Writes the state of a locked change. [`StoreError::NotFound`] outside the scope.
pub async fn set_state(
    tx: &mut Tx,
    scope: &Scope,
    locked: &Locked,
    state: ChangeState,
    at: OffsetDateTime,
) -> Result<(), StoreError> {
    let (mut ready_at, mut first, mut checker, mut reason) = (None, None, None, None);
    let mut ended_at = Some(at);
    match state {
        ChangeState::AwaitsCode => ended_at = None,
        ChangeState::Waiting { ready_at: ready, first: by, .. } => {
            (ready_at, first, ended_at) = (Some(ready), by.map(|staff| staff.uuid()), None);
        }
        ChangeState::Approved { by } => checker = Some(by.uuid()),
        ChangeState::Refused { by, reason: why } => {
            (checker, reason) = (Some(by.uuid()), Some(why.code()));
        }
        ChangeState::Withdrawn | ChangeState::Frozen => {}
    }
    let args = ScopeArgs::from(scope);
    let written = sqlx::query!(
        "UPDATE account_change c SET state = $2, ready_at = coalesce($3, c.ready_at), \
             first_checker = coalesce($4, c.first_checker), checker = $5, refusal_reason = $6, \
             ended_at = $7 \
         FROM person p WHERE c.id = $1 AND p.id = c.person \
             AND in_scope(p.id, p.province, $8, $9, $10)",
        locked.change.id.uuid(),
        state.code(),
        ready_at,
        first,
        checker,
        reason,
        ended_at,
        args.own,
        args.province,
        args.all,
    )
    .execute(tx.connection())
    .await?;
    one(written.rows_affected())
}

/// Binds the sending of a code to a locked change: from now on no other code proves it.
/// [`StoreError::NotFound`] outside the scope.
pub async fn send_code(
    tx: &mut Tx,
    scope: &Scope,
    locked: &Locked,
    challenge: Uuid,
) -> Result<(), StoreError> {
    let args = ScopeArgs::from(scope);
    let written = sqlx::query!(
        "UPDATE account_change c SET challenge = $2 FROM person p \
         WHERE c.id = $1 AND p.id = c.person AND in_scope(p.id, p.province, $3, $4, $5)",
        locked.change.id.uuid(),
        challenge,
        args.own,
        args.province,
        args.all,
    )
    .execute(tx.connection())
    .await?;
    one(written.rows_affected())
}
