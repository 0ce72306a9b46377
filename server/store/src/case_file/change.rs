//! A locked case is written back.

use sothon_domain::access::Scope;
use sothon_domain::casework::CaseState;
use time::Date;

use super::Locked;
use super::row::{ANSWERS, written};
use crate::scope_args::ScopeArgs;
use crate::{StoreError, Tx};

/// Writes the state of a locked case.
pub async fn set_state(
    tx: &mut Tx,
    scope: &Scope,
    locked: &Locked,
    state: &CaseState,
) -> Result<(), StoreError> {
    let args = ScopeArgs::from(scope);
    let (officer, returned, rejected) = match state {
        CaseState::InReview { officer } => (Some(officer.uuid()), None, None),
        CaseState::Returned { reason } => (None, Some(reason.code()), None),
        CaseState::Rejected { reason } => (None, None, Some(reason.code())),
        CaseState::Received | CaseState::Approved => (None, None, None),
    };
    sqlx::query!(
        "UPDATE case_file SET state = $2, officer = $3, return_reason = $4, reject_reason = $5 \
         WHERE id = $1 AND in_scope(person, office, $6, $7, $8)",
        locked.case.id.uuid(),
        state.stage().code(),
        officer,
        returned,
        rejected,
        args.own,
        args.province,
        args.all,
    )
    .execute(tx.connection())
    .await?;
    Ok(())
}

/// Writes the answers, their flow's version and the day by which the office should decide.
pub async fn save(
    tx: &mut Tx,
    scope: &Scope,
    locked: &Locked,
    due_on: Date,
) -> Result<(), StoreError> {
    let args = ScopeArgs::from(scope);
    let id = locked.case.id.uuid();
    let answers = tx.vault().seal(&locked.key, ANSWERS, id, &written(&locked.case.answers));
    sqlx::query!(
        "UPDATE case_file SET answers = $2, flow_version = $3, due_on = $4 \
         WHERE id = $1 AND in_scope(person, office, $5, $6, $7)",
        id,
        answers,
        locked.case.kind.flow().version,
        due_on,
        args.own,
        args.province,
        args.all,
    )
    .execute(tx.connection())
    .await?;
    Ok(())
}
