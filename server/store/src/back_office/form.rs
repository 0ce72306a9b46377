//! A batch is formed: its instructions get their place in it, and their written form is kept.

use sothon_domain::access::Scope;
use sothon_domain::back_office::{BatchHash, BatchNumber, Header, Sealed};
use sothon_domain::person::PersonId;
use time::OffsetDateTime;

use super::{BODY, BatchRow, FORMING, bound_to};
use crate::person::data_key;
use crate::scope_args::ScopeArgs;
use crate::{StoreError, Tx};

/// Who formed the batch.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FormedBy {
    /// This transaction, once it is committed.
    Us,
    /// Another has put some of these instructions in a batch meanwhile, or an earlier one of the same person has come
    /// to light: roll back and look again.
    Another,
}

/// The last batch, in a transaction that keeps others from forming one.
pub async fn last(tx: &mut Tx) -> Result<Option<(BatchNumber, BatchHash)>, StoreError> {
    sqlx::query!("SELECT pg_advisory_xact_lock($1)", FORMING).execute(tx.connection()).await?;
    let row = sqlx::query_as!(
        BatchRow,
        "SELECT number, count, sum, before, hash FROM back_office_batch \
         ORDER BY number DESC LIMIT 1",
    )
    .fetch_optional(tx.connection())
    .await?;
    let header = row.map(BatchRow::read).transpose()?;
    Ok(header.map(|header| (header.number, header.hash)))
}

/// Stores a batch that follows the [`last`], with whose instruction each is.
pub async fn form(
    tx: &mut Tx,
    scope: &Scope,
    header: &Header,
    bodies: &[(PersonId, Sealed)],
    at: OffsetDateTime,
) -> Result<FormedBy, StoreError> {
    let count = i32::try_from(header.count).map_err(|_| {
        StoreError::inconsistent("back_office_batch", header.number, "too many instructions")
    })?;
    sqlx::query!(
        "INSERT INTO back_office_batch (number, formed_at, count, sum, before, hash) \
         VALUES ($1, $2, $3, $4, $5, $6)",
        header.number.get(),
        at,
        count,
        header.sum.amount(),
        &header.before.bytes()[..],
        &header.hash.bytes()[..],
    )
    .execute(tx.connection())
    .await?;
    for ((person, body), place) in bodies.iter().zip(1..) {
        if !put(tx, scope, (header.number, place), *person, body).await? {
            return Ok(FormedBy::Another);
        }
    }
    Ok(FormedBy::Us)
}

/// Puts one instruction in its place; not where it has one already, and not before an earlier one of hers.
async fn put(
    tx: &mut Tx,
    scope: &Scope,
    (batch, place): (BatchNumber, i32),
    person: PersonId,
    (instruction, body): &Sealed,
) -> Result<bool, StoreError> {
    let key = data_key(tx, scope, person).await?;
    let sealed = tx.vault().seal(&key, BODY, bound_to(*instruction), body);
    let args = ScopeArgs::from(scope);
    let written = sqlx::query!(
        "UPDATE back_office_instruction i SET batch = $2, place = $3, body = $4 \
         FROM person p \
         WHERE i.event = $1 AND p.id = i.person AND i.person = $5 AND i.batch IS NULL \
             AND NOT EXISTS (SELECT FROM back_office_instruction e \
                 WHERE e.person = i.person AND e.event < i.event AND e.batch IS NULL) \
             AND in_scope(p.id, p.province, $6, $7, $8)",
        instruction.get(),
        batch.get(),
        place,
        sealed,
        person.uuid(),
        args.own,
        args.province,
        args.all,
    )
    .execute(tx.connection())
    .await?;
    Ok(written.rows_affected() == 1)
}
