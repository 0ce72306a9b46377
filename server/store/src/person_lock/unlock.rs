//! What ends a lock: one proposes, another confirms, or the proposal is dropped.

use sothon_domain::access::Scope;
use sothon_domain::person::StaffId;
use sothon_domain::person_lock::CheckedPaper;
use sothon_domain::place_change::EntryCode;
use time::OffsetDateTime;

use super::{Locked, PAPER_NOTE};
use crate::scope_args::ScopeArgs;
use crate::written::one;
use crate::{StoreError, Tx};

/// Writes a proposal, made at this branch's counter if at one. [`StoreError::NotFound`] outside the scope.
pub async fn propose(
    tx: &mut Tx,
    scope: &Scope,
    locked: &Locked,
    (by, branch): (StaffId, Option<&EntryCode>),
    paper: &CheckedPaper,
    at: OffsetDateTime,
) -> Result<(), StoreError> {
    let args = ScopeArgs::from(scope);
    let id = locked.lock.id.uuid();
    let note = paper.description().map(|text| tx.vault().seal(&locked.key, PAPER_NOTE, id, text));
    let written = sqlx::query!(
        "UPDATE person_lock l SET unlock_proposed_by = $2, unlock_proposed_at = $3, paper = $4, \
             paper_note = $5, unlock_branch = $6 \
         FROM person p WHERE l.id = $1 AND p.id = l.person \
             AND in_scope(p.id, p.province, $7, $8, $9)",
        id,
        by.uuid(),
        at,
        paper.kind().code(),
        note,
        branch.map(EntryCode::as_str),
        args.own,
        args.province,
        args.all,
    )
    .execute(tx.connection())
    .await?;
    one(written.rows_affected())
}

/// Takes a proposal off. [`StoreError::NotFound`] outside the scope.
pub async fn drop_proposal(tx: &mut Tx, scope: &Scope, locked: &Locked) -> Result<(), StoreError> {
    let args = ScopeArgs::from(scope);
    let written = sqlx::query!(
        "UPDATE person_lock l SET unlock_proposed_by = NULL, unlock_proposed_at = NULL, \
             paper = NULL, paper_note = NULL, unlock_branch = NULL \
         FROM person p WHERE l.id = $1 AND p.id = l.person \
             AND in_scope(p.id, p.province, $2, $3, $4)",
        locked.lock.id.uuid(),
        args.own,
        args.province,
        args.all,
    )
    .execute(tx.connection())
    .await?;
    one(written.rows_affected())
}

/// Ends the lock. [`StoreError::NotFound`] outside the scope.
pub async fn end(
    tx: &mut Tx,
    scope: &Scope,
    locked: &Locked,
    by: StaffId,
    at: OffsetDateTime,
) -> Result<(), StoreError> {
    let args = ScopeArgs::from(scope);
    let written = sqlx::query!(
        "UPDATE person_lock l SET unlocked_by = $2, unlocked_at = $3 \
         FROM person p WHERE l.id = $1 AND p.id = l.person \
             AND in_scope(p.id, p.province, $4, $5, $6)",
        locked.lock.id.uuid(),
        by.uuid(),
        at,
        args.own,
        args.province,
        args.all,
    )
    .execute(tx.connection())
    .await?;
    one(written.rows_affected())
}
