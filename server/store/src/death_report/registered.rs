//! Entries of the civil registry that are about people of ours. Those about nobody are kept nowhere.

use sothon_domain::access::Scope;
use sothon_domain::death_report::{ActNumber, Likeness};
use sothon_domain::person::{DeathReportId, PersonId};
use time::OffsetDateTime;

use super::ACT_NUMBER;
use crate::person::data_key;
use crate::scope_args::ScopeArgs;
use crate::written::one;
use crate::{StoreError, Tx, Vault};

/// An entry to be stored.
#[derive(Debug)]
pub struct NewEntry<'a> {
    /// Its number.
    pub number: &'a ActNumber,
    /// Whom it is about.
    pub person: PersonId,
    /// How surely.
    pub likeness: Likeness,
    /// The report that it belongs to.
    pub report: DeathReportId,
    /// Now.
    pub at: OffsetDateTime,
}

/// Keeps the number of an entry for a report of the person's death.
/// [`StoreError::NotFound`] outside the scope.
pub async fn add_entry(tx: &mut Tx, scope: &Scope, entry: &NewEntry<'_>) -> Result<(), StoreError> {
    let args = ScopeArgs::from(scope);
    let key = data_key(tx, scope, entry.person).await?;
    let (vault, report) = (tx.vault(), entry.report.uuid());
    let hash = number_hash(vault, entry.number);
    let number = vault.seal(&key, ACT_NUMBER, report, entry.number.as_str());
    let written = sqlx::query!(
        "INSERT INTO registered_death (number_hash, person, report, number, sure, entered_at) \
         SELECT $1, p.id, $3, $4, $5, $6 FROM person p \
         WHERE p.id = $2 AND in_scope(p.id, p.province, $7, $8, $9)",
        hash,
        entry.person.uuid(),
        report,
        number,
        entry.likeness == Likeness::Sure,
        entry.at,
        args.own,
        args.province,
        args.all,
    )
    .execute(tx.connection())
    .await?;
    one(written.rows_affected())
}

/// Whether the entry with this number was kept for the person before, in a transaction that has locked her row.
pub async fn has_entry(
    tx: &mut Tx,
    scope: &Scope,
    number: &ActNumber,
    person: PersonId,
) -> Result<bool, StoreError> {
    let args = ScopeArgs::from(scope);
    let hash = number_hash(tx.vault(), number);
    Ok(sqlx::query_scalar!(
        r#"SELECT EXISTS (SELECT FROM registered_death e JOIN person p ON p.id = e.person
            WHERE e.number_hash = $1 AND e.person = $2
                AND in_scope(p.id, p.province, $3, $4, $5)) AS "has!""#,
        hash,
        person.uuid(),
        args.own,
        args.province,
        args.all,
    )
    .fetch_one(tx.connection())
    .await?)
}

/// The keyed hash by which an entry is known again.
fn number_hash(vault: &Vault, number: &ActNumber) -> Vec<u8> {
    vault.search_hash("death-registry", number.as_str())
}
