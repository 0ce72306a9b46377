//! The office is done with one.

use sothon_domain::access::Scope;
use sothon_domain::claimant::CallOutcome;
use sothon_domain::person::{ClaimCallId, StaffId};
use time::OffsetDateTime;

use crate::scope_args::ScopeArgs;
use crate::{StoreError, Tx};

/// Takes one inside the scope; whether it still waits. [`StoreError::NotFound`] outside the scope.
pub async fn is_open(tx: &mut Tx, scope: &Scope, id: ClaimCallId) -> Result<bool, StoreError> {
    let args = ScopeArgs::from(scope);
    sqlx::query_scalar!(
        r#"SELECT c.closed_at IS NULL AS "open!" FROM claim_call c
        WHERE c.id = $1 AND in_scope(NULL::uuid, c.province, $2, $3, $4) FOR UPDATE"#,
        id.uuid(),
        args.own,
        args.province,
        args.all,
    )
    .fetch_optional(tx.connection())
    .await?
    .ok_or(StoreError::NotFound)
}

/// Writes down what became of one that was taken, and wipes what was told.
pub async fn close(
    tx: &mut Tx,
    scope: &Scope,
    (id, outcome): (ClaimCallId, CallOutcome),
    (by, at): (StaffId, OffsetDateTime),
) -> Result<(), StoreError> {
    let args = ScopeArgs::from(scope);
    sqlx::query!(
        "UPDATE claim_call c SET told = NULL, ring_key = NULL, outcome = $2, closed_by = $3, \
             closed_at = $4 \
         WHERE c.id = $1 AND c.closed_at IS NULL AND in_scope(NULL::uuid, c.province, $5, $6, $7)",
        id.uuid(),
        outcome.code(),
        by.uuid(),
        at,
        args.own,
        args.province,
        args.all,
    )
    .execute(tx.connection())
    .await?;
    Ok(())
}
