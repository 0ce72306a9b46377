//! The proposals that wait for an office.

use sothon_domain::access::Scope;
use time::{Date, OffsetDateTime};
use uuid::Uuid;

use super::Queued;
use super::row::DecisionRow;
use crate::person::open_name;
use crate::scope_args::ScopeArgs;
use crate::vault::WrappedKey;
use crate::{Db, StoreError};

/// A proposal with what opens its person's name.
struct Row {
    id: Uuid,
    membership: Uuid,
    person: Uuid,
    office: String,
    kind: String,
    amount: i64,
    number: String,
    decided_on: Date,
    title: String,
    instrument_kind: String,
    instrument_hash: Vec<u8>,
    award: Option<Uuid>,
    award_version: Option<i32>,
    maker: Uuid,
    proposed_at: OffsetDateTime,
    state: String,
    checker: Option<Uuid>,
    refusal_reason: Option<String>,
    data_key: Vec<u8>,
    ring_key: i16,
    name_khmer: Vec<u8>,
    name_latin: Vec<u8>,
}

/// How many proposals wait.
pub async fn waiting(db: &Db, scope: &Scope) -> Result<i64, StoreError> {
    let args = ScopeArgs::from(scope);
    Ok(sqlx::query_scalar!(
        "SELECT count(*) AS \"count!\" FROM award_decision d \
         WHERE d.state = 'proposed' AND in_scope(d.person, d.office, $1, $2, $3)",
        args.own,
        args.province,
        args.all,
    )
    .fetch_one(db.pool())
    .await?)
}

/// The proposals that wait, oldest first: at most `limit` after the first `skip`.
pub async fn queue(
    db: &Db,
    scope: &Scope,
    skip: i64,
    limit: i64,
) -> Result<Vec<Queued>, StoreError> {
    let args = ScopeArgs::from(scope);
    // The id parts proposals of the same moment, so that every page begins where the one before it ended.
    let rows = sqlx::query_as!(
        Row,
        "SELECT d.id, d.membership, d.person, d.office, d.kind, d.amount, d.number, d.decided_on, \
             d.title, d.instrument_kind, d.instrument_hash, d.award, d.award_version, d.maker, \
             d.proposed_at, d.state, d.checker, d.refusal_reason, p.data_key, p.ring_key, \
             p.name_khmer, p.name_latin \
         FROM award_decision d JOIN person p ON p.id = d.person \
         WHERE d.state = 'proposed' AND in_scope(d.person, d.office, $1, $2, $3) \
         ORDER BY d.proposed_at, d.id LIMIT $4 OFFSET $5",
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
    fn queued(self, db: &Db) -> Result<Queued, StoreError> {
        let wrapped = WrappedKey { ring_key: self.ring_key, bytes: self.data_key };
        let key = db.vault().unwrap(self.person, &wrapped)?;
        let name = open_name(db.vault(), &key, self.person, &self.name_khmer, &self.name_latin)?;
        let decision = DecisionRow {
            id: self.id,
            membership: self.membership,
            person: self.person,
            office: self.office,
            kind: self.kind,
            amount: self.amount,
            number: self.number,
            decided_on: self.decided_on,
            title: self.title,
            instrument_kind: self.instrument_kind,
            instrument_hash: self.instrument_hash,
            award: self.award,
            award_version: self.award_version,
            maker: self.maker,
            proposed_at: self.proposed_at,
            state: self.state,
            checker: self.checker,
            refusal_reason: self.refusal_reason,
        };
        Ok(Queued { decision: decision.read()?, name })
    }
}
