//! A case taken for a change: the person's row is locked with it, so that acts on one person come one
//! after the other.

use sothon_domain::access::Scope;
use sothon_domain::casework::CaseKind;
use sothon_domain::person::{PersonId, Reference};

use super::CaseFile;
use super::row::{CaseRow, number};
use crate::scope_args::ScopeArgs;
use crate::vault::{DataKey, WrappedKey};
use crate::{StoreError, Tx};

/// A case locked until the transaction ends.
pub struct Locked {
    /// The case.
    pub case: CaseFile,
    /// Her key, for what is written into the case.
    pub(super) key: DataKey,
}

impl Locked {
    /// Her key, for what the case writes elsewhere.
    pub(crate) fn key(&self) -> &DataKey {
        &self.key
    }
}

/// Locks the case with this reference. [`StoreError::NotFound`] outside the scope of its office or
/// person.
pub async fn lock(tx: &mut Tx, scope: &Scope, reference: Reference) -> Result<Locked, StoreError> {
    let args = ScopeArgs::from(scope);
    let person = sqlx::query!(
        "SELECT p.id, p.data_key, p.ring_key FROM person p JOIN case_file c ON c.person = p.id \
         WHERE c.reference = $1 AND in_scope(c.person, c.office, $2, $3, $4) \
         FOR NO KEY UPDATE OF p",
        number(reference),
        args.own,
        args.province,
        args.all,
    )
    .fetch_optional(tx.connection())
    .await?
    .ok_or(StoreError::NotFound)?;
    // Read after the lock: what another act wrote meanwhile is seen.
    let row = sqlx::query_as!(
        CaseRow,
        "SELECT id, reference, person, kind, office, answers, submitted_at, due_on, \
             state, officer, return_reason, reject_reason, reject_reference, levels, level, \
             approved_by, held_until, awaited_body, awaited_due \
         FROM case_file WHERE reference = $1 AND in_scope(person, office, $2, $3, $4)",
        number(reference),
        args.own,
        args.province,
        args.all,
    )
    .fetch_one(tx.connection())
    .await?;
    let wrapped = WrappedKey { ring_key: person.ring_key, bytes: person.data_key };
    let key = tx.vault().unwrap(person.id, &wrapped)?;
    Ok(Locked { case: row.open(tx.vault(), &key)?, key })
}

/// The person's undecided case of this kind, in a transaction that has locked her row.
pub async fn lock_undecided(
    tx: &mut Tx,
    scope: &Scope,
    person: PersonId,
    kind: CaseKind,
) -> Result<Option<Locked>, StoreError> {
    let args = ScopeArgs::from(scope);
    let reference = sqlx::query_scalar!(
        "SELECT reference FROM case_file WHERE person = $1 AND kind = $2 \
         AND state NOT IN ('approved', 'rejected') AND in_scope(person, office, $3, $4, $5)",
        person.uuid(),
        kind.code(),
        args.own,
        args.province,
        args.all,
    )
    .fetch_optional(tx.connection())
    .await?;
    let Some(stored) = reference else { return Ok(None) };
    let wrong = |_| StoreError::inconsistent("case_file", stored, "wrong check digit");
    let reference = format!("{stored:08}").parse().map_err(wrong)?;
    lock(tx, scope, reference).await.map(Some)
}
