//! Workings are stored together.

use std::collections::HashMap;

use sothon_domain::access::Scope;
use time::OffsetDateTime;
use uuid::Uuid;

use super::{BODY, NewWorking, body, facts_hash};
use crate::scope_args::ScopeArgs;
use crate::vault::{DataKey, WrappedKey};
use crate::{StoreError, Tx};

/// Stores workings, each sealed under the data key of its person and behind those stored before of the
/// same award. What somebody else stores for an award at the same moment counts, and this one is left
/// out. How many were stored.
///
/// # Errors
/// [`StoreError::NotFound`] when one of the persons is outside the scope.
pub async fn insert(
    tx: &mut Tx,
    scope: &Scope,
    new: &[NewWorking],
    at: OffsetDateTime,
) -> Result<u64, StoreError> {
    let keys = data_keys(tx, scope, new).await?;
    let (mut people, mut bodies) = (Vec::new(), Vec::new());
    for one in new {
        let (person, key) = keys.get(&one.membership.uuid()).ok_or(StoreError::NotFound)?;
        people.push(*person);
        bodies.push(tx.vault().seal_bytes(key, BODY, one.id, &body::pack(&one.working)));
    }
    let working = |one: &NewWorking| one.working.working.rule_set.clone();
    let rule_sets: Vec<_> =
        new.iter().map(|one| working(one).map(|id| id.as_str().to_owned())).collect();
    let by_rules: Vec<_> =
        new.iter().map(|one| one.working.by_rules().map(|riel| riel.amount())).collect();
    let hash = |one: &NewWorking| facts_hash(tx.vault(), one.award.0, &one.working.inputs);
    let hashes: Vec<Vec<u8>> = new.iter().map(hash).collect();
    let stored = sqlx::query!(
        "INSERT INTO award_working (id, award, award_version, sequence, membership, person, \
             known_on, rule_set, by_rules, facts_hash, body, recorded_at) \
         SELECT one.*, $12 \
         FROM UNNEST($1::uuid[], $2::uuid[], $3::integer[], $4::integer[], $5::uuid[], \
             $6::uuid[], $7::date[], $8::text[], $9::bigint[], $10::bytea[], $11::bytea[]) AS one \
         ON CONFLICT (award, award_version, sequence) DO NOTHING",
        &new.iter().map(|one| one.id).collect::<Vec<_>>(),
        &new.iter().map(|one| one.award.0.uuid()).collect::<Vec<_>>(),
        &new.iter().map(|one| one.award.1).collect::<Vec<_>>(),
        &new.iter().map(|one| one.sequence).collect::<Vec<_>>(),
        &new.iter().map(|one| one.membership.uuid()).collect::<Vec<_>>(),
        &people,
        &new.iter().map(|one| one.working.known_on).collect::<Vec<_>>(),
        &rule_sets as &[Option<String>],
        &by_rules as &[Option<i64>],
        &hashes,
        &bodies,
        at,
    )
    .execute(tx.connection())
    .await?;
    Ok(stored.rows_affected())
}

/// The person of each membership in the scope, and her data key.
async fn data_keys(
    tx: &mut Tx,
    scope: &Scope,
    new: &[NewWorking],
) -> Result<HashMap<Uuid, (Uuid, DataKey)>, StoreError> {
    let args = ScopeArgs::from(scope);
    let rows = sqlx::query!(
        "SELECT m.id AS membership, p.id, p.data_key, p.ring_key \
         FROM membership m JOIN person p ON p.id = m.person \
         WHERE m.id = ANY($1) AND in_scope(p.id, p.province, $2, $3, $4)",
        &new.iter().map(|one| one.membership.uuid()).collect::<Vec<_>>(),
        args.own,
        args.province,
        args.all,
    )
    .fetch_all(tx.connection())
    .await?;
    let open = |id, ring_key, bytes| tx.vault().unwrap(id, &WrappedKey { ring_key, bytes });
    rows.into_iter()
        .map(|row| Ok((row.membership, (row.id, open(row.id, row.ring_key, row.data_key)?))))
        .collect()
}
