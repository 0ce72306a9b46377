//! Entries of the civil registry that are about people of ours. Those about nobody are kept nowhere.

use sothon_domain::access::Scope;
use sothon_domain::death_report::{ActNumber, Fact, Likeness, RegistryEntry};
use sothon_domain::person::{DeathReportId, PersonId};
use time::OffsetDateTime;

use super::{ACT_NUMBER, DIED};
use crate::person::data_key;
use crate::scope_args::ScopeArgs;
use crate::written::one;
use crate::{StoreError, Tx, Vault};

/// An entry to be stored.
#[derive(Debug)]
pub struct NewEntry<'a> {
    /// What is kept of it.
    pub entry: &'a RegistryEntry,
    /// Whom it is about.
    pub person: PersonId,
    /// The report that it belongs to.
    pub report: DeathReportId,
    /// Now.
    pub at: OffsetDateTime,
}

/// Keeps an entry for a report of the person's death, in place of what was kept of her under the same number.
/// [`StoreError::NotFound`] outside the scope.
pub async fn put_entry(tx: &mut Tx, scope: &Scope, new: &NewEntry<'_>) -> Result<(), StoreError> {
    let args = ScopeArgs::from(scope);
    let key = data_key(tx, scope, new.person).await?;
    let (vault, person, entry) = (tx.vault(), new.person.uuid(), new.entry);
    let hash = number_hash(vault, &entry.number);
    let number = vault.seal(&key, ACT_NUMBER, person, entry.number.as_str());
    let died = vault.seal(&key, DIED, person, &entry.died.to_string());
    let beside = entry.agreement;
    let written = sqlx::query!(
        "INSERT INTO registered_death \
             (number_hash, person, report, number, died, sure, card, name, born, sex, entered_at) \
         SELECT $1, p.id, $3, $4, $5, $6, $7, $8, $9, $10, $11 FROM person p \
         WHERE p.id = $2 AND in_scope(p.id, p.province, $12, $13, $14) \
         ON CONFLICT (number_hash, person) DO UPDATE SET report = $3, number = $4, died = $5, \
             sure = $6, card = $7, name = $8, born = $9, sex = $10, entered_at = $11",
        hash,
        person,
        new.report.uuid(),
        number,
        died,
        entry.likeness == Likeness::Sure,
        Fact::code(beside.card),
        Fact::code(beside.name),
        Fact::code(beside.born),
        Fact::code(beside.sex),
        new.at,
        args.own,
        args.province,
        args.all,
    )
    .execute(tx.connection())
    .await?;
    one(written.rows_affected())
}

/// An entry that was kept of a person before.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct KnownEntry {
    /// The report that it belongs to.
    pub report: DeathReportId,
    /// Whether it is surely about her.
    pub is_sure: bool,
    /// Whether nobody was asked yet because of that report, and it has not ended.
    pub waits: bool,
}

/// What was kept under this number for the person or for a record that is retired into hers, in a transaction that has
/// locked her row; the surest of several.
pub async fn known_entry(
    tx: &mut Tx,
    scope: &Scope,
    number: &ActNumber,
    person: PersonId,
) -> Result<Option<KnownEntry>, StoreError> {
    let args = ScopeArgs::from(scope);
    let hash = number_hash(tx.vault(), number);
    let known = sqlx::query!(
        r#"SELECT e.report AS "report!", e.sure AS "sure!", r.state = 'received' AS "waits!"
        FROM person p
            CROSS JOIN LATERAL (SELECT p.id AS person UNION ALL SELECT g.retired FROM record_merge g
                WHERE g.kept = p.id AND g.state IN ('standing', 'parting')) j
            JOIN registered_death e ON e.person = j.person
            JOIN death_report r ON r.id = e.report
        WHERE p.id = $2 AND e.number_hash = $1 AND in_scope(p.id, p.province, $3, $4, $5)
        ORDER BY e.sure DESC, e.entered_at DESC LIMIT 1"#,
        hash,
        person.uuid(),
        args.own,
        args.province,
        args.all,
    )
    .fetch_optional(tx.connection())
    .await?;
    Ok(known.map(|known| KnownEntry {
        report: DeathReportId::new(known.report),
        is_sure: known.sure,
        waits: known.waits,
    }))
}

/// Puts the entries of a report that ends under the one that stands for the same person.
pub async fn move_entries(
    tx: &mut Tx,
    scope: &Scope,
    (from, to): (DeathReportId, DeathReportId),
) -> Result<(), StoreError> {
    let args = ScopeArgs::from(scope);
    sqlx::query!(
        "UPDATE registered_death e SET report = $2 FROM person p, death_report r \
         WHERE e.report = $1 AND p.id = e.person AND r.id = $2 AND r.person = p.id \
             AND in_scope(p.id, p.province, $3, $4, $5)",
        from.uuid(),
        to.uuid(),
        args.own,
        args.province,
        args.all,
    )
    .execute(tx.connection())
    .await?;
    Ok(())
}

/// The keyed hash by which an entry is known again.
fn number_hash(vault: &Vault, number: &ActNumber) -> Vec<u8> {
    vault.search_hash("death-registry", number.as_str())
}
