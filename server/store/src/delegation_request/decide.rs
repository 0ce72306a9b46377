//! A request is confirmed, refused or taken back.

use sothon_domain::access::Scope;
use sothon_domain::delegate::RequestState;
use sothon_domain::person::{DelegationRequestId, StaffId};
use time::OffsetDateTime;

use crate::scope_args::ScopeArgs;
use crate::written::one;
use crate::{StoreError, Tx};

/// Writes what became of the request, in a transaction that has locked its person's row.
/// [`StoreError::NotFound`] outside the scope.
pub async fn decide(
    tx: &mut Tx,
    scope: &Scope,
    id: DelegationRequestId,
    state: RequestState,
    at: OffsetDateTime,
) -> Result<(), StoreError> {
    let args = ScopeArgs::from(scope);
    let (checker, reason) = match state {
        RequestState::Confirmed { by } => (Some(by), None),
        RequestState::Refused { by, reason } => (Some(by), Some(reason.code())),
        RequestState::Proposed | RequestState::Withdrawn => (None, None),
    };
    let written = sqlx::query!(
        "UPDATE delegation_request r SET state = $2, checker = $3, refusal_reason = $4, \
             decided_at = $5 \
         FROM person p WHERE r.id = $1 AND p.id = r.principal \
             AND in_scope(p.id, p.province, $6, $7, $8)",
        id.uuid(),
        state.code(),
        checker.map(StaffId::uuid),
        reason,
        at,
        args.own,
        args.province,
        args.all,
    )
    .execute(tx.connection())
    .await?;
    one(written.rows_affected())
}
