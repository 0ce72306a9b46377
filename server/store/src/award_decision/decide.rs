//! What a decision writes.

use sothon_domain::access::Scope;
use sothon_domain::award_decision::{DecisionState, RefusalReason};
use sothon_domain::person::{AwardId, StaffId};
use time::OffsetDateTime;

use super::{AwardVersion, Locked};
use crate::scope_args::ScopeArgs;
use crate::written::one;
use crate::{StoreError, Tx};

/// The fields of the import that a decided award answers for: no file overwrites them.
const DECIDED: [&str; 5] =
    ["award_kind", "award_number", "award_date", "award_source", "award_amount"];

/// Writes the state of a locked proposal; one that still waits has nothing to write.
/// [`StoreError::NotFound`] when it is outside the scope.
pub async fn set_state(
    tx: &mut Tx,
    scope: &Scope,
    locked: &Locked,
    state: DecisionState,
    at: OffsetDateTime,
) -> Result<(), StoreError> {
    if matches!(state, DecisionState::Proposed { .. }) {
        return Ok(());
    }
    let args = ScopeArgs::from(scope);
    let written = sqlx::query!(
        "UPDATE award_decision SET state = $2, checker = $3, refusal_reason = $4, checked_at = $5 \
         WHERE id = $1 AND in_scope(person, office, $6, $7, $8)",
        locked.decision.id.uuid(),
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

/// Makes the proposal of a locked decision the award in force: the next version of the award it was
/// proposed after, or the first of a new one with the id `new`. A first award rests on her own service.
/// Which version of which award it became.
pub async fn write_award(
    tx: &mut Tx,
    scope: &Scope,
    locked: &Locked,
    new: AwardId,
    at: OffsetDateTime,
) -> Result<AwardVersion, StoreError> {
    let (decision, args) = (&locked.decision, ScopeArgs::from(scope));
    let (award, version) = decision.since.unwrap_or((new, 0));
    let written = sqlx::query!(
        "INSERT INTO award (id, version, membership, person, principal, kind, number, decided_on, \
             source, amount, recorded_at) \
         SELECT $2, $3, d.membership, d.person, coalesce(a.principal, d.person), d.kind, d.number, \
             d.decided_on, d.title, d.amount, $4 \
         FROM award_decision d LEFT JOIN award a ON a.id = $2 AND a.version = $3 - 1 \
         WHERE d.id = $1 AND in_scope(d.person, d.office, $5, $6, $7)",
        decision.id.uuid(),
        award.uuid(),
        version + 1,
        at,
        args.own,
        args.province,
        args.all,
    )
    .execute(tx.connection())
    .await?;
    if written.rows_affected() != 1 {
        return Err(StoreError::NotFound);
    }
    let fields: Vec<String> = DECIDED.map(str::to_owned).into();
    sqlx::query!(
        "INSERT INTO decided_field (person, field, reference, decided_at) \
         SELECT $1, field, $3, $4 FROM UNNEST($2::text[]) AS decided (field) \
         ON CONFLICT (person, field) DO UPDATE SET reference = $3, decided_at = $4",
        decision.person.uuid(),
        &fields,
        decision.proposal.number,
        at,
    )
    .execute(tx.connection())
    .await?;
    Ok((award, version + 1))
}
