//! What becomes of an appointment.

use sothon_domain::access::Scope;
use sothon_domain::payee::{EndReason, Ended, PayeeState, RefusalReason};
use sothon_domain::person::{PayeeId, StaffId};
use time::{Date, OffsetDateTime};

use crate::scope_args::ScopeArgs;
use crate::written::one;
use crate::{StoreError, Tx};

/// Writes where it stands now, in a transaction that has locked the person's row and read it, and until when somebody has
/// to be named again. Who wanted an end stays written once it has ended. [`StoreError::NotFound`] outside the scope, or
/// when it is over already.
pub async fn set_state(
    tx: &mut Tx,
    scope: &Scope,
    id: PayeeId,
    (state, vacant_until): (PayeeState, Option<Date>),
    at: OffsetDateTime,
) -> Result<(), StoreError> {
    let args = ScopeArgs::from(scope);
    let end = state.end();
    let how = state.how();
    let written = sqlx::query!(
        "UPDATE payee_appointment v SET state = $2, checker = $3, refusal_reason = $4, \
             decided_at = CASE WHEN v.state = 'proposed' THEN $5 ELSE v.decided_at END, \
             end_maker = CASE WHEN $8::text IS NULL THEN $6 ELSE v.end_maker END, \
             end_reason = CASE WHEN $8::text IS NULL THEN $7 ELSE v.end_reason END, \
             ended_how = $8, ended_at = CASE WHEN $8::text IS NULL THEN NULL ELSE $5 END, \
             vacant_until = $9 \
         FROM person p WHERE v.id = $1 AND v.state IN ('proposed', 'approved', 'ending') \
             AND p.id = v.person AND in_scope(p.id, p.province, $10, $11, $12)",
        id.uuid(),
        state.code(),
        state.checker().map(StaffId::uuid),
        state.refusal().map(RefusalReason::code),
        at,
        end.map(|(by, _)| by.uuid()),
        end.map(|(_, reason)| EndReason::code(reason)),
        how.map(Ended::code),
        vacant_until,
        args.own,
        args.province,
        args.all,
    )
    .execute(tx.connection())
    .await?;
    one(written.rows_affected())
}
