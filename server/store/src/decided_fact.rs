//! Facts that decided cases have set: they stand in for what files of the back office say.

use sothon_domain::access::Scope;
use sothon_domain::casework::Correction;
use sothon_domain::pension::{Datum, FactValue};
use sothon_domain::person::{PersonId, Reference};
use time::OffsetDateTime;
use uuid::Uuid;

use crate::case_file::Locked;
use crate::reference::stored;
use crate::scope_args::ScopeArgs;
use crate::vault::WrappedKey;
use crate::written::one;
use crate::{Db, StoreError, Tx};

const VALUE: &str = "decided_fact.value";

/// A decided fact, opened.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DecidedFact {
    /// Which.
    pub datum: Datum,
    /// What it is.
    pub value: FactValue,
    /// The case that decided it.
    pub reference: Reference,
    /// When.
    pub decided_at: OffsetDateTime,
}

/// Stores what a locked case decides about the membership that her working is about: the first with a
/// decided award, or else the first. `value` is the stored text of the answer. The field is marked before
/// ([`mark_field`]), so that of two decisions at once the one that marked it last is also stored last.
/// [`StoreError::NotFound`] when the case is outside the scope or its person is no member.
pub async fn insert(
    tx: &mut Tx,
    scope: &Scope,
    locked: &Locked,
    (datum, value): (Datum, &str),
    at: OffsetDateTime,
) -> Result<(), StoreError> {
    let args = ScopeArgs::from(scope);
    let case = locked.case.id.uuid();
    let sealed = tx.vault().seal(locked.key(), VALUE, case, value);
    let written = sqlx::query!(
        "INSERT INTO decided_fact (case_file, person, membership, datum, value, decided_at) \
         SELECT c.id, c.person, m.id, $2, $3, $4 FROM case_file c \
         JOIN LATERAL (SELECT m.id FROM membership m WHERE m.person = c.person \
             ORDER BY EXISTS (SELECT 1 FROM award a WHERE a.membership = m.id) DESC, m.id \
             LIMIT 1) m ON true \
         WHERE c.id = $1 AND in_scope(c.person, c.office, $5, $6, $7)",
        case,
        datum.code(),
        sealed,
        at,
        args.own,
        args.province,
        args.all,
    )
    .execute(tx.connection())
    .await?;
    one(written.rows_affected())
}

/// Marks that a locked case has decided a column of the import: no later file of the back office
/// overwrites it.
pub async fn mark_field(
    tx: &mut Tx,
    locked: &Locked,
    field: &str,
    at: OffsetDateTime,
) -> Result<(), StoreError> {
    sqlx::query!(
        "INSERT INTO decided_field (person, field, reference, decided_at) VALUES ($1, $2, $3, $4) \
         ON CONFLICT (person, field) DO UPDATE SET reference = $3, decided_at = $4",
        locked.case.person.uuid(),
        field,
        locked.case.reference.to_string(),
        at,
    )
    .execute(tx.connection())
    .await?;
    Ok(())
}

/// The case that last decided a column of the import for this person, and when; none where no case
/// did.
pub async fn of_field(
    db: &Db,
    scope: &Scope,
    person: PersonId,
    field: &str,
) -> Result<Option<(Reference, OffsetDateTime)>, StoreError> {
    let args = ScopeArgs::from(scope);
    let row = sqlx::query!(
        "SELECT f.reference, f.decided_at FROM decided_field f JOIN person p ON p.id = f.person \
         WHERE f.person = $1 AND f.field = $2 AND in_scope(p.id, p.province, $3, $4, $5)",
        person.uuid(),
        field,
        args.own,
        args.province,
        args.all,
    )
    .fetch_optional(db.pool())
    .await?;
    let wrong = |_| StoreError::inconsistent("decided_field", person, "wrong check digit");
    row.map(|row| Ok((row.reference.parse().map_err(wrong)?, row.decided_at))).transpose()
}

/// The decided facts of these memberships, each with its membership, in the order of memberships and
/// of decisions.
pub(crate) async fn of_memberships(
    db: &Db,
    scope: &Scope,
    memberships: &[Uuid],
) -> Result<Vec<(Uuid, DecidedFact)>, StoreError> {
    let args = ScopeArgs::from(scope);
    let rows = sqlx::query!(
        "SELECT f.case_file, f.membership, f.datum, f.value, f.decided_at, c.reference, \
             p.id AS person, p.data_key, p.ring_key \
         FROM decided_fact f JOIN case_file c ON c.id = f.case_file \
         JOIN person p ON p.id = f.person \
         WHERE f.membership = ANY($1) AND in_scope(p.id, p.province, $2, $3, $4) \
         ORDER BY f.membership, f.number",
        memberships,
        args.own,
        args.province,
        args.all,
    )
    .fetch_all(db.pool())
    .await?;
    let facts = rows.into_iter().map(|row| {
        let wrong = |problem| StoreError::inconsistent("decided_fact", row.case_file, problem);
        let wrapped = WrappedKey { ring_key: row.ring_key, bytes: row.data_key.clone() };
        let key = db.vault().unwrap(row.person, &wrapped)?;
        let text = db.vault().open(&key, VALUE, row.case_file, &row.value)?;
        let datum: Datum = row.datum.parse().map_err(|_| wrong("unknown datum"))?;
        let fact = DecidedFact {
            datum,
            value: Correction::stored(datum, &text).ok_or_else(|| wrong("unreadable value"))?,
            reference: stored("decided_fact", row.case_file, row.reference)?,
            decided_at: row.decided_at,
        };
        Ok((row.membership, fact))
    });
    facts.collect()
}
