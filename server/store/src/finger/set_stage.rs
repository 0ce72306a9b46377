//! An enrolment moves on, and loses its templates where it ends.

use sothon_domain::access::Scope;
use sothon_domain::finger::EnrolmentStage;
use sothon_domain::person::StaffId;
use time::OffsetDateTime;

use super::Enrolment;
use crate::scope_args::ScopeArgs;
use crate::{StoreError, Tx};

/// Writes the stage, and who decided it where one of the staff did. Where it ends, the keys of its templates and what lay
/// under them are removed. [`StoreError::NotFound`] when it has moved meanwhile, or is outside the scope.
pub async fn set_stage(
    tx: &mut Tx,
    scope: &Scope,
    enrolment: &Enrolment,
    stage: EnrolmentStage,
    decided: (Option<StaffId>, OffsetDateTime),
) -> Result<(), StoreError> {
    let args = ScopeArgs::from(scope);
    let (checker, at) = decided;
    let ended_at = (!stage.keeps_templates()).then_some(at);
    let moved = sqlx::query!(
        "UPDATE finger_enrolment e SET state = $2, checker = COALESCE($3, e.checker), \
             decided_at = CASE WHEN $3::uuid IS NULL THEN e.decided_at ELSE $4 END, ended_at = $5 \
         FROM person p WHERE e.id = $1 AND e.state = $6 AND p.id = e.person \
             AND in_scope(p.id, p.province, $7, $8, $9)",
        enrolment.id.uuid(),
        stage.code(),
        checker.map(StaffId::uuid),
        at,
        ended_at,
        enrolment.stage.code(),
        args.own,
        args.province,
        args.all,
    )
    .execute(tx.connection())
    .await?;
    if moved.rows_affected() == 0 {
        return Err(StoreError::NotFound);
    }
    if stage.keeps_templates() {
        return Ok(());
    }
    destroy(tx, scope, enrolment).await
}

async fn destroy(tx: &mut Tx, scope: &Scope, enrolment: &Enrolment) -> Result<(), StoreError> {
    let args = ScopeArgs::from(scope);
    sqlx::query!(
        "UPDATE finger_template t SET record_key = NULL, sealed = NULL \
         FROM person p WHERE t.enrolment = $1 AND p.id = t.person \
             AND in_scope(p.id, p.province, $2, $3, $4)",
        enrolment.id.uuid(),
        args.own,
        args.province,
        args.all,
    )
    .execute(tx.connection())
    .await?;
    Ok(())
}
