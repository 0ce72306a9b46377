//! What people said was not right in their record before that was a case. Kept as it was sent.

use sothon_domain::access::Scope;
use sothon_domain::person::{PersonId, Reference};
use time::OffsetDateTime;
use uuid::Uuid;

use crate::person::data_key;
use crate::reference::{number, stored};
use crate::scope_args::ScopeArgs;
use crate::vault::{Vault, WrappedKey};
use crate::{Db, StoreError, Tx};

const TEXT: &str = "correction_report.text";

/// A report.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Correction<'a> {
    /// The number the person gets.
    pub reference: Reference,
    /// Whose record.
    pub person: PersonId,
    /// Stable code of the datum.
    pub datum: &'a str,
    /// What she wrote.
    pub text: &'a str,
    /// When.
    pub at: OffsetDateTime,
}

/// A stored report, opened.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Report {
    /// The number the person has.
    pub reference: Reference,
    /// Whose record.
    pub person: PersonId,
    /// Stable code of the datum.
    pub datum: String,
    /// What she wrote.
    pub text: String,
    /// When.
    pub at: OffsetDateTime,
}

/// Stores a report. [`StoreError::Duplicate`] when the reference is taken: draw another and begin a
/// new transaction.
pub async fn insert(
    tx: &mut Tx,
    scope: &Scope,
    correction: Correction<'_>,
) -> Result<(), StoreError> {
    let id = correction.person.uuid();
    let key = data_key(tx, scope, correction.person).await?;
    let text = tx.vault().seal(&key, TEXT, id, correction.text);
    sqlx::query!(
        "INSERT INTO correction_report (reference, person, datum, text, at) \
         VALUES ($1, $2, $3, $4, $5)",
        number(correction.reference),
        id,
        correction.datum,
        text,
        correction.at,
    )
    .execute(tx.connection())
    .await
    .map_err(StoreError::taken("reference"))?;
    Ok(())
}

/// The report with this reference inside the scope.
pub async fn find(
    db: &Db,
    scope: &Scope,
    reference: Reference,
) -> Result<Option<Report>, StoreError> {
    Ok(rows(db, scope, Some(reference), 1).await?.pop())
}

/// The newest `limit` reports inside the scope.
pub async fn list(db: &Db, scope: &Scope, limit: i64) -> Result<Vec<Report>, StoreError> {
    rows(db, scope, None, limit).await
}

struct ReportRow {
    reference: i32,
    person: Uuid,
    datum: String,
    text: Vec<u8>,
    at: OffsetDateTime,
    data_key: Vec<u8>,
    ring_key: i16,
}

async fn rows(
    db: &Db,
    scope: &Scope,
    reference: Option<Reference>,
    limit: i64,
) -> Result<Vec<Report>, StoreError> {
    let args = ScopeArgs::from(scope);
    let rows = sqlx::query_as!(
        ReportRow,
        "SELECT c.reference, c.person, c.datum, c.text, c.at, p.data_key, p.ring_key \
         FROM correction_report c JOIN person p ON p.id = c.person \
         WHERE ($1::integer IS NULL OR c.reference = $1) \
         AND in_scope(p.id, p.province, $2, $3, $4) ORDER BY c.at DESC, c.reference LIMIT $5",
        reference.map(number),
        args.own,
        args.province,
        args.all,
        limit,
    )
    .fetch_all(db.pool())
    .await?;
    rows.into_iter().map(|row| row.open(db.vault())).collect()
}

impl ReportRow {
    fn open(self, vault: &Vault) -> Result<Report, StoreError> {
        let wrapped = WrappedKey { ring_key: self.ring_key, bytes: self.data_key };
        let key = vault.unwrap(self.person, &wrapped)?;
        Ok(Report {
            reference: stored("correction_report", self.reference, self.reference)?,
            person: PersonId::new(self.person),
            datum: self.datum,
            text: vault.open(&key, TEXT, self.person, &self.text)?,
            at: self.at,
        })
    }
}
