//! Letters of a person, and the one with a number.

use sothon_domain::access::Scope;
use sothon_domain::letter::LetterKind;
use sothon_domain::person::{PersonId, Reference};
use time::OffsetDateTime;
use uuid::Uuid;

use super::{BODY, Issued, PDF, Registered, STATEMENT};
use crate::scope_args::ScopeArgs;
use crate::vault::WrappedKey;
use crate::{Db, StoreError, Tx, reference};

/// The newest `limit` letters of a person, newest first; none for somebody outside the scope.
pub async fn list(
    db: &Db,
    scope: &Scope,
    person: PersonId,
    limit: i64,
) -> Result<Vec<Issued>, StoreError> {
    let args = ScopeArgs::from(scope);
    let rows = sqlx::query!(
        "SELECT l.id, l.number, l.kind, l.issued_at, l.valid_until \
         FROM letter l JOIN person p ON p.id = l.person \
         WHERE l.person = $1 AND in_scope(p.id, p.province, $2, $3, $4) \
         ORDER BY l.issued_at DESC, l.id DESC LIMIT $5",
        person.uuid(),
        args.own,
        args.province,
        args.all,
        limit,
    )
    .fetch_all(db.pool())
    .await?;
    rows.into_iter()
        .map(|row| {
            let wrong = || StoreError::inconsistent("letter", row.id, "unknown kind");
            Ok(Issued {
                number: reference::stored("letter", row.id, row.number)?,
                kind: LetterKind::from_code(&row.kind).ok_or_else(wrong)?,
                issued_at: row.issued_at,
                valid_until: row.valid_until,
            })
        })
        .collect()
}

/// How many letters of a person were issued at this instant or later; 0 for somebody outside the scope.
pub async fn count_since(
    tx: &mut Tx,
    scope: &Scope,
    person: PersonId,
    since: OffsetDateTime,
) -> Result<i64, StoreError> {
    let args = ScopeArgs::from(scope);
    Ok(sqlx::query_scalar!(
        r#"SELECT count(*) AS "count!" FROM letter l JOIN person p ON p.id = l.person
           WHERE l.person = $1 AND l.issued_at >= $2 AND in_scope(p.id, p.province, $3, $4, $5)"#,
        person.uuid(),
        since,
        args.own,
        args.province,
        args.all,
    )
    .fetch_one(tx.connection())
    .await?)
}

/// The letter in this language about the decision on a case, unless it was withdrawn.
pub async fn about_case(
    tx: &mut Tx,
    scope: &Scope,
    case: Reference,
    language: &str,
) -> Result<Option<Reference>, StoreError> {
    let args = ScopeArgs::from(scope);
    let row = sqlx::query!(
        "SELECT l.id, l.number FROM letter l JOIN person p ON p.id = l.person \
         WHERE l.about_case = $1 AND l.language = $2 AND l.revoked_at IS NULL \
             AND in_scope(p.id, p.province, $3, $4, $5)",
        reference::number(case),
        language,
        args.own,
        args.province,
        args.all,
    )
    .fetch_optional(tx.connection())
    .await?;
    row.map(|row| reference::stored("letter", row.id, row.number)).transpose()
}

/// What is on the letter with this number, as JSON.
pub async fn body(db: &Db, scope: &Scope, number: Reference) -> Result<Option<String>, StoreError> {
    let args = ScopeArgs::from(scope);
    let row = sqlx::query_as!(
        SealedRow,
        "SELECT l.id, l.person, p.data_key, p.ring_key, l.body AS sealed \
         FROM letter l JOIN person p ON p.id = l.person \
         WHERE l.number = $1 AND in_scope(p.id, p.province, $2, $3, $4)",
        reference::number(number),
        args.own,
        args.province,
        args.all,
    )
    .fetch_optional(db.pool())
    .await?;
    row.map(|row| row.open_text(db, BODY)).transpose()
}

/// The file of the letter with this number, as it was printed.
pub async fn pdf(db: &Db, scope: &Scope, number: Reference) -> Result<Option<Vec<u8>>, StoreError> {
    let args = ScopeArgs::from(scope);
    let row = sqlx::query_as!(
        SealedRow,
        "SELECT l.id, l.person, p.data_key, p.ring_key, l.pdf AS sealed \
         FROM letter l JOIN person p ON p.id = l.person \
         WHERE l.number = $1 AND in_scope(p.id, p.province, $2, $3, $4)",
        reference::number(number),
        args.own,
        args.province,
        args.all,
    )
    .fetch_optional(db.pool())
    .await?;
    row.map(|row| row.open(db, PDF)).transpose()
}

/// What the register knows of this number: no more than what anybody reads who scans the letter, and
/// whether it was revoked.
pub async fn registered(
    db: &Db,
    scope: &Scope,
    number: Reference,
) -> Result<Option<Registered>, StoreError> {
    let args = ScopeArgs::from(scope);
    let row = sqlx::query!(
        "SELECT l.id, l.person, p.data_key, p.ring_key, l.statement, l.revoked_at \
         FROM letter l JOIN person p ON p.id = l.person \
         WHERE l.number = $1 AND in_scope(p.id, p.province, $2, $3, $4)",
        reference::number(number),
        args.own,
        args.province,
        args.all,
    )
    .fetch_optional(db.pool())
    .await?;
    let Some(row) = row else { return Ok(None) };
    let sealed = SealedRow {
        id: row.id,
        person: row.person,
        data_key: row.data_key,
        ring_key: row.ring_key,
        sealed: row.statement,
    };
    let statement = sealed.open_text(db, STATEMENT)?;
    Ok(Some(Registered { statement, revoked_at: row.revoked_at }))
}

/// One sealed column of a letter, and the key that opens it.
struct SealedRow {
    id: Uuid,
    person: Uuid,
    data_key: Vec<u8>,
    ring_key: i16,
    sealed: Vec<u8>,
}

impl SealedRow {
    fn open(self, db: &Db, column: &'static str) -> Result<Vec<u8>, StoreError> {
        let wrapped = WrappedKey { ring_key: self.ring_key, bytes: self.data_key };
        let key = db.vault().unwrap(self.person, &wrapped)?;
        Ok(db.vault().open_bytes(&key, column, self.id, &self.sealed)?)
    }

    fn open_text(self, db: &Db, column: &'static str) -> Result<String, StoreError> {
        let id = self.id;
        String::from_utf8(self.open(db, column)?)
            .map_err(|_| StoreError::inconsistent("letter", id, "a text is not UTF-8"))
    }
}
