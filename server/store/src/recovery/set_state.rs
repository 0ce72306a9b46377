//! What becomes of a proposal.

use sothon_domain::access::Scope;
use sothon_domain::person::{PersonId, RecoveryId, StaffId};
use sothon_domain::recovery::RefusalReason;
use sothon_domain::second_person::State;
use time::OffsetDateTime;

use crate::scope_args::ScopeArgs;
use crate::written::one;
use crate::{StoreError, Tx};

/// Writes that a proposal was decided or taken back, in a transaction that has locked the person's row.
/// [`StoreError::NotFound`] outside the scope, or when it does not wait.
pub async fn set_state(
    tx: &mut Tx,
    scope: &Scope,
    id: RecoveryId,
    state: State<RefusalReason>,
    at: OffsetDateTime,
) -> Result<(), StoreError> {
    let args = ScopeArgs::from(scope);
    let written = sqlx::query!(
        "UPDATE death_recovery v SET state = $2, checker = $3, refusal_reason = $4, ended_at = $5 \
         FROM person p WHERE v.id = $1 AND v.state = 'proposed' AND p.id = v.person \
             AND in_scope(p.id, p.province, $6, $7, $8)",
        id.uuid(),
        state.code(),
        state.checker().map(StaffId::uuid),
        state.reason().map(RefusalReason::code),
        at,
        args.own,
        args.province,
        args.all,
    )
    .execute(tx.connection())
    .await?;
    one(written.rows_affected())
}

/// What waits about this person comes to nothing: she lives, or has locked her record. Whether anything waited.
pub async fn void(
    tx: &mut Tx,
    scope: &Scope,
    person: PersonId,
    at: OffsetDateTime,
) -> Result<bool, StoreError> {
    let args = ScopeArgs::from(scope);
    let written = sqlx::query!(
        "UPDATE death_recovery v SET state = 'void', ended_at = $2 \
         FROM person p WHERE v.person = $1 AND v.state = 'proposed' AND p.id = v.person \
             AND in_scope(p.id, p.province, $3, $4, $5)",
        person.uuid(),
        at,
        args.own,
        args.province,
        args.all,
    )
    .execute(tx.connection())
    .await?;
    Ok(written.rows_affected() > 0)
}
