//! What makes sure that it is she, and what ends a request in the hands of staff.

use sothon_domain::access::Scope;
use sothon_domain::person::StaffId;
use sothon_domain::person_lock::CheckedPaper;
use sothon_domain::pin_renewal::Ending;
use sothon_domain::place_change::EntryCode;
use time::OffsetDateTime;

use super::{Locked, PAPER_NOTE};
use crate::scope_args::ScopeArgs;
use crate::written::one;
use crate::{StoreError, Tx};

/// Writes a visit; by an agent the request becomes her branch's, and stays so. [`StoreError::NotFound`] outside
/// the scope.
pub async fn visit(
    tx: &mut Tx,
    scope: &Scope,
    locked: &Locked,
    (by, branch): (StaffId, Option<&EntryCode>),
    paper: &CheckedPaper,
    at: OffsetDateTime,
) -> Result<(), StoreError> {
    let args = ScopeArgs::from(scope);
    let id = locked.renewal.id.uuid();
    let note = paper.description().map(|text| tx.vault().seal(&locked.key, PAPER_NOTE, id, text));
    let written = sqlx::query!(
        "UPDATE pin_renewal r SET visited_by = $2, visited_at = $3, paper = $4, paper_note = $5, \
             branch = coalesce(r.branch, $6) \
         FROM person p WHERE r.id = $1 AND p.id = r.person \
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

/// Takes a visit off. [`StoreError::NotFound`] outside the scope.
pub async fn drop_visit(tx: &mut Tx, scope: &Scope, locked: &Locked) -> Result<(), StoreError> {
    let args = ScopeArgs::from(scope);
    let written = sqlx::query!(
        "UPDATE pin_renewal r SET visited_by = NULL, visited_at = NULL, paper = NULL, \
             paper_note = NULL \
         FROM person p WHERE r.id = $1 AND p.id = r.person \
             AND in_scope(p.id, p.province, $2, $3, $4)",
        locked.renewal.id.uuid(),
        args.own,
        args.province,
        args.all,
    )
    .execute(tx.connection())
    .await?;
    one(written.rows_affected())
}

/// Writes that it is she, by `call` or by a `visit` that another has made, and until when a PIN may be
/// chosen. [`StoreError::NotFound`] outside the scope.
pub async fn prove(
    tx: &mut Tx,
    scope: &Scope,
    locked: &Locked,
    (proof, by): (&'static str, StaffId),
    (at, expires_at): (OffsetDateTime, OffsetDateTime),
) -> Result<(), StoreError> {
    let args = ScopeArgs::from(scope);
    let written = sqlx::query!(
        "UPDATE pin_renewal r SET proof = $2, proved_by = $3, proved_at = $4, expires_at = $5 \
         FROM person p WHERE r.id = $1 AND p.id = r.person \
             AND in_scope(p.id, p.province, $6, $7, $8)",
        locked.renewal.id.uuid(),
        proof,
        by.uuid(),
        at,
        expires_at,
        args.own,
        args.province,
        args.all,
    )
    .execute(tx.connection())
    .await?;
    one(written.rows_affected())
}

/// Counts a call in which a fact was wrong. [`StoreError::NotFound`] outside the scope.
pub async fn wrong_call(tx: &mut Tx, scope: &Scope, locked: &Locked) -> Result<(), StoreError> {
    let args = ScopeArgs::from(scope);
    let written = sqlx::query!(
        "UPDATE pin_renewal r SET wrong_calls = r.wrong_calls + 1 \
         FROM person p WHERE r.id = $1 AND p.id = r.person \
             AND in_scope(p.id, p.province, $2, $3, $4)",
        locked.renewal.id.uuid(),
        args.own,
        args.province,
        args.all,
    )
    .execute(tx.connection())
    .await?;
    one(written.rows_affected())
}

/// Ends a request. [`StoreError::NotFound`] outside the scope.
pub async fn end(
    tx: &mut Tx,
    scope: &Scope,
    locked: &Locked,
    ending: Ending,
    at: OffsetDateTime,
) -> Result<(), StoreError> {
    let args = ScopeArgs::from(scope);
    let written = sqlx::query!(
        "UPDATE pin_renewal r SET ending = $2, ended_at = $3 \
         FROM person p WHERE r.id = $1 AND p.id = r.person \
             AND in_scope(p.id, p.province, $4, $5, $6)",
        locked.renewal.id.uuid(),
        ending.code(),
        at,
        args.own,
        args.province,
        args.all,
    )
    .execute(tx.connection())
    .await?;
    one(written.rows_affected())
}
