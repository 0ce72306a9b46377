//! A case taken for a change: the person's row is locked with it, so that acts on one person come one
//! after the other.

use sothon_domain::access::Scope;
use sothon_domain::casework::CaseKind;
use sothon_domain::person::{CaseId, PersonId, Reference};

use super::CaseFile;
use super::row::CaseRow;
use crate::reference::{number, stored};
use crate::scope_args::ScopeArgs;
use crate::vault::DataKey;
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
    sqlx::query_scalar!(
        "SELECT p.id FROM person p JOIN case_file c ON c.person = p.id \
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
        "SELECT c.id, c.reference, c.person, c.kind, c.office, c.answers, \
             c.submitted_at, c.due_on, c.state, c.officer, c.return_reason, c.reject_reason, \
             c.reject_reference, c.levels, c.level, c.approved_by, c.held_until, c.awaited_body, \
             c.awaited_due, p.data_key, p.ring_key, p.name_khmer, p.name_latin, \
             f.id AS \"first_id?\", f.reference AS \"first_reference?\", \
             f.kind AS \"first_kind?\", f.answers AS \"first_answers?\" \
         FROM case_file c JOIN person p ON p.id = c.person \
             LEFT JOIN case_file f ON f.id = c.appeal_of \
         WHERE c.reference = $1 AND in_scope(c.person, c.office, $2, $3, $4)",
        number(reference),
        args.own,
        args.province,
        args.all,
    )
    .fetch_one(tx.connection())
    .await?;
    let key = row.key(tx.vault())?;
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
    let found = sqlx::query_scalar!(
        "SELECT reference FROM case_file WHERE coalesce(appeal_of, person) = $1 AND kind = $2 \
         AND state NOT IN ('approved', 'rejected', 'withdrawn') AND in_scope(person, office, $3, $4, $5)",
        person.uuid(),
        kind.code(),
        args.own,
        args.province,
        args.all,
    )
    .fetch_optional(tx.connection())
    .await?;
    let Some(found) = found else { return Ok(None) };
    lock(tx, scope, stored("case_file", found, found)?).await.map(Some)
}

/// The person's undecided cases of these kinds and the undecided appeals about such a case, in a transaction that has
/// locked her row.
pub async fn undecided_about(
    tx: &mut Tx,
    scope: &Scope,
    person: PersonId,
    kinds: &[CaseKind],
) -> Result<Vec<Reference>, StoreError> {
    let args = ScopeArgs::from(scope);
    let kinds: Vec<_> = kinds.iter().map(|kind| kind.code().to_owned()).collect();
    let found = sqlx::query_scalar!(
        "SELECT c.reference FROM case_file c LEFT JOIN case_file f ON f.id = c.appeal_of \
         WHERE c.person = $1 AND coalesce(f.kind, c.kind) = ANY($2) \
             AND c.state NOT IN ('approved', 'rejected', 'withdrawn') \
             AND in_scope(c.person, c.office, $3, $4, $5) \
         ORDER BY c.submitted_at, c.reference",
        person.uuid(),
        &kinds,
        args.own,
        args.province,
        args.all,
    )
    .fetch_all(tx.connection())
    .await?;
    found.into_iter().map(|found| stored("case_file", found, found)).collect()
}

/// The appeal against this case, decided or not, in a transaction that has locked its person's row.
pub async fn lock_appeal(
    tx: &mut Tx,
    scope: &Scope,
    first: CaseId,
) -> Result<Option<Locked>, StoreError> {
    let args = ScopeArgs::from(scope);
    let found = sqlx::query_scalar!(
        "SELECT reference FROM case_file WHERE coalesce(appeal_of, person) = $1 AND kind = $2 \
         AND appeal_of IS NOT NULL AND in_scope(person, office, $3, $4, $5)",
        first.uuid(),
        CaseKind::Appeal.code(),
        args.own,
        args.province,
        args.all,
    )
    .fetch_optional(tx.connection())
    .await?;
    let Some(found) = found else { return Ok(None) };
    lock(tx, scope, stored("case_file", found, found)?).await.map(Some)
}
