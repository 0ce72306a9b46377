//! Certificates: that a person has shown that she is alive.

use sothon_domain::access::Scope;
use sothon_domain::person::{PersonId, VisitId};
use sothon_domain::visit::{Grade, Method};
use time::{Date, OffsetDateTime};
use uuid::Uuid;

use crate::scope_args::ScopeArgs;
use crate::written::one;
use crate::{Db, StoreError, Tx};

/// A certificate to be stored.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NewCertificate {
    /// Id.
    pub id: Uuid,
    /// Whose.
    pub person: PersonId,
    /// At which visit.
    pub visit: VisitId,
    /// By what; none for a provisional one.
    pub method: Option<Method>,
    /// The last day on which it counts.
    pub due: Date,
    /// Now.
    pub at: OffsetDateTime,
}

/// A certificate as it was given.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Certificate {
    /// By what; none for a provisional one.
    pub method: Option<Method>,
    /// When it was given.
    pub given_at: OffsetDateTime,
    /// The last day on which it counts.
    pub due: Date,
}

/// Stores a certificate and until when it counts in her record, in a transaction that has locked her row.
/// [`StoreError::Duplicate`] where the visit has given one of that kind, [`StoreError::NotFound`] outside the scope.
pub async fn certify(tx: &mut Tx, scope: &Scope, new: &NewCertificate) -> Result<(), StoreError> {
    let args = ScopeArgs::from(scope);
    sqlx::query!(
        "INSERT INTO life_certificate (id, person, visit, provisional, method, grade, given_at, due) \
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8)",
        new.id,
        new.person.uuid(),
        new.visit.uuid(),
        new.method.is_none(),
        new.method.map(Method::code),
        new.method.map(Method::grade).map(Grade::code),
        new.at,
        new.due,
    )
    .execute(tx.connection())
    .await
    .map_err(StoreError::taken("visit"))?;
    let written = sqlx::query!(
        "UPDATE person SET life_certificate_due = $2 \
         WHERE id = $1 AND in_scope(id, province, $3, $4, $5)",
        new.person.uuid(),
        new.due,
        args.own,
        args.province,
        args.all,
    )
    .execute(tx.connection())
    .await?;
    one(written.rows_affected())
}

/// What a query of certificates reads.
struct CertificateRow {
    method: Option<String>,
    given_at: OffsetDateTime,
    due: Date,
}

impl CertificateRow {
    fn read(self, whose: Uuid) -> Result<Certificate, StoreError> {
        let wrong = || StoreError::inconsistent("life_certificate", whose, "unknown method");
        let method = |code: &str| Method::from_code(code).ok_or_else(wrong);
        let method = self.method.as_deref().map(method).transpose()?;
        Ok(Certificate { method, given_at: self.given_at, due: self.due })
    }
}

/// The certificates of a visit, the provisional one first. None outside the scope.
pub async fn certificates(
    db: &Db,
    scope: &Scope,
    visit: VisitId,
) -> Result<Vec<Certificate>, StoreError> {
    let args = ScopeArgs::from(scope);
    let rows = sqlx::query_as!(
        CertificateRow,
        "SELECT c.method, c.given_at, c.due FROM life_certificate c JOIN person p ON p.id = c.person \
         WHERE c.visit = $1 AND in_scope(p.id, p.province, $2, $3, $4) \
         ORDER BY c.provisional DESC",
        visit.uuid(),
        args.own,
        args.province,
        args.all,
    )
    .fetch_all(db.pool())
    .await?;
    rows.into_iter().map(|row| row.read(visit.uuid())).collect()
}

/// A person's certificates, the newest first, at most `limit`. None outside the scope.
pub async fn certificates_of(
    db: &Db,
    scope: &Scope,
    person: PersonId,
    limit: i64,
) -> Result<Vec<Certificate>, StoreError> {
    let args = ScopeArgs::from(scope);
    let rows = sqlx::query_as!(
        CertificateRow,
        "SELECT c.method, c.given_at, c.due FROM life_certificate c JOIN person p ON p.id = c.person \
         WHERE c.person = $1 AND in_scope(p.id, p.province, $2, $3, $4) \
         ORDER BY c.given_at DESC, c.provisional LIMIT $5",
        person.uuid(),
        args.own,
        args.province,
        args.all,
        limit,
    )
    .fetch_all(db.pool())
    .await?;
    rows.into_iter().map(|row| row.read(person.uuid())).collect()
}

/// Whether two of the staff have said since that day that she has no usable prints. Nobody outside the scope has none.
pub async fn has_no_prints(
    db: &Db,
    scope: &Scope,
    person: PersonId,
    since: Date,
) -> Result<bool, StoreError> {
    let args = ScopeArgs::from(scope);
    Ok(sqlx::query_scalar!(
        r#"SELECT EXISTS (SELECT FROM visit v JOIN person p ON p.id = v.person
            WHERE v.person = $1 AND v.day >= $2 AND v.state = 'certified' AND v.method = 'papers'
                AND v.without = 'no-prints' AND in_scope(p.id, p.province, $3, $4, $5)) AS "has!""#,
        person.uuid(),
        since,
        args.own,
        args.province,
        args.all,
    )
    .fetch_one(db.pool())
    .await?)
}

/// Whether her newest certificate is a provisional one. Nobody outside the scope has one.
pub async fn last_is_provisional(
    tx: &mut Tx,
    scope: &Scope,
    person: PersonId,
) -> Result<bool, StoreError> {
    let args = ScopeArgs::from(scope);
    let newest = sqlx::query_scalar!(
        "SELECT c.provisional FROM life_certificate c JOIN person p ON p.id = c.person \
         WHERE c.person = $1 AND in_scope(p.id, p.province, $2, $3, $4) \
         ORDER BY c.given_at DESC, c.provisional LIMIT 1",
        person.uuid(),
        args.own,
        args.province,
        args.all,
    )
    .fetch_optional(tx.connection())
    .await?;
    Ok(newest.unwrap_or_default())
}
