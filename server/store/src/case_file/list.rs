//! A person's cases, and an office's queue.

use sothon_domain::access::Scope;
use sothon_domain::person::PersonId;
use time::{Date, OffsetDateTime};
use uuid::Uuid;

use super::row::CaseRow;
use super::{CaseFile, Queued};
use crate::person::open_name;
use crate::scope_args::ScopeArgs;
use crate::vault::{DataKey, WrappedKey};
use crate::{Db, StoreError};

/// A case with what opens it.
struct Row {
    id: Uuid,
    reference: i32,
    person: Uuid,
    kind: String,
    office: String,
    answers: Vec<u8>,
    submitted_at: OffsetDateTime,
    due_on: Date,
    state: String,
    officer: Option<Uuid>,
    return_reason: Option<String>,
    reject_reason: Option<String>,
    data_key: Vec<u8>,
    ring_key: i16,
    name_khmer: Vec<u8>,
    name_latin: Vec<u8>,
}

/// The person's cases, newest first.
pub async fn of_person(
    db: &Db,
    scope: &Scope,
    person: PersonId,
) -> Result<Vec<CaseFile>, StoreError> {
    let args = ScopeArgs::from(scope);
    let rows = sqlx::query_as!(
        Row,
        "SELECT c.id, c.reference, c.person, c.kind, c.office, c.answers, \
             c.submitted_at, c.due_on, c.state, c.officer, c.return_reason, c.reject_reason, p.data_key, \
             p.ring_key, p.name_khmer, p.name_latin \
         FROM case_file c JOIN person p ON p.id = c.person \
         WHERE c.person = $1 AND in_scope(c.person, c.office, $2, $3, $4) \
         ORDER BY c.submitted_at DESC, c.reference",
        person.uuid(),
        args.own,
        args.province,
        args.all,
    )
    .fetch_all(db.pool())
    .await?;
    rows.into_iter()
        .map(|row| {
            let key = row.key(db)?;
            row.case().open(db.vault(), &key)
        })
        .collect()
}

/// How many cases wait for an office.
pub async fn waiting(db: &Db, scope: &Scope) -> Result<i64, StoreError> {
    let args = ScopeArgs::from(scope);
    Ok(sqlx::query_scalar!(
        "SELECT count(*) AS \"count!\" FROM case_file c \
         WHERE c.state IN ('received', 'in-review') AND in_scope(c.person, c.office, $1, $2, $3)",
        args.own,
        args.province,
        args.all,
    )
    .fetch_one(db.pool())
    .await?)
}

/// The cases that wait for an office, oldest first: at most `limit` after the first `skip`.
pub async fn queue(
    db: &Db,
    scope: &Scope,
    skip: i64,
    limit: i64,
) -> Result<Vec<Queued>, StoreError> {
    let args = ScopeArgs::from(scope);
    // The reference parts cases that were sent at the same moment, so that every page begins where the
    // one before it ended.
    let rows = sqlx::query_as!(
        Row,
        "SELECT c.id, c.reference, c.person, c.kind, c.office, c.answers, \
             c.submitted_at, c.due_on, c.state, c.officer, c.return_reason, c.reject_reason, p.data_key, \
             p.ring_key, p.name_khmer, p.name_latin \
         FROM case_file c JOIN person p ON p.id = c.person \
         WHERE c.state IN ('received', 'in-review') AND in_scope(c.person, c.office, $1, $2, $3) \
         ORDER BY c.submitted_at, c.reference LIMIT $4 OFFSET $5",
        args.own,
        args.province,
        args.all,
        limit,
        skip,
    )
    .fetch_all(db.pool())
    .await?;
    rows.into_iter().map(|row| row.queued(db)).collect()
}

impl Row {
    fn key(&self, db: &Db) -> Result<DataKey, StoreError> {
        let wrapped = WrappedKey { ring_key: self.ring_key, bytes: self.data_key.clone() };
        Ok(db.vault().unwrap(self.person, &wrapped)?)
    }

    fn queued(self, db: &Db) -> Result<Queued, StoreError> {
        let key = self.key(db)?;
        let name = open_name(db.vault(), &key, self.person, &self.name_khmer, &self.name_latin)?;
        Ok(Queued { case: self.case().open(db.vault(), &key)?, name })
    }

    fn case(self) -> CaseRow {
        CaseRow {
            id: self.id,
            reference: self.reference,
            person: self.person,
            kind: self.kind,
            office: self.office,
            answers: self.answers,
            submitted_at: self.submitted_at,
            due_on: self.due_on,
            state: self.state,
            officer: self.officer,
            return_reason: self.return_reason,
            reject_reason: self.reject_reason,
        }
    }
}
