//! What the back office decided of cases, as it was taken.

use sothon_domain::back_office::{BatchHash, BatchNumber, Decisions, NotDecided};
use time::OffsetDateTime;

use super::DECIDING;
use crate::{StoreError, Tx};

/// A list of decisions that was taken.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DecisionsTaken {
    /// Its hash.
    pub hash: BatchHash,
    /// Why a decision was not applied, in the order of the list; none where it was.
    pub results: Vec<Option<NotDecided>>,
}

/// The number and the hash of the last list, in a transaction that keeps others from taking one.
pub async fn last_decisions(tx: &mut Tx) -> Result<Option<(BatchNumber, BatchHash)>, StoreError> {
    sqlx::query!("SELECT pg_advisory_xact_lock($1)", DECIDING).execute(tx.connection()).await?;
    let last =
        sqlx::query!("SELECT number, hash FROM back_office_decisions ORDER BY number DESC LIMIT 1")
            .fetch_optional(tx.connection())
            .await?;
    let Some(last) = last else { return Ok(None) };
    let impossible = |_| wrong(last.number, "impossible number");
    let number = BatchNumber::try_from(last.number).map_err(impossible)?;
    Ok(Some((number, hash(last.number, &last.hash)?)))
}

/// The list that was taken under this number.
pub async fn decisions_taken(
    tx: &mut Tx,
    number: BatchNumber,
) -> Result<Option<DecisionsTaken>, StoreError> {
    let taken = sqlx::query!(
        "SELECT hash, results FROM back_office_decisions WHERE number = $1",
        number.get(),
    )
    .fetch_optional(tx.connection())
    .await?;
    let Some(taken) = taken else { return Ok(None) };
    let read = |code: &String| match code.as_str() {
        "" => Ok(None),
        code => NotDecided::from_code(code)
            .map(Some)
            .ok_or_else(|| wrong(number.get(), "unknown result")),
    };
    let results = taken.results.iter().map(read).collect::<Result<_, _>>()?;
    Ok(Some(DecisionsTaken { hash: hash(number.get(), &taken.hash)?, results }))
}

/// Stores that a list was taken, with what became of each of its decisions.
pub async fn insert_decisions(
    tx: &mut Tx,
    sent: &Decisions,
    results: &[Option<NotDecided>],
    at: OffsetDateTime,
) -> Result<(), StoreError> {
    let too_long = |_| wrong(sent.number.get(), "too long");
    let results: Vec<String> =
        results.iter().map(|why| why.map_or("", NotDecided::code).to_owned()).collect();
    sqlx::query!(
        "INSERT INTO back_office_decisions (number, received_at, count, sum, hash, results) \
         VALUES ($1, $2, $3, $4, $5, $6)",
        sent.number.get(),
        at,
        i32::try_from(sent.decisions.len()).map_err(too_long)?,
        sent.sum.amount(),
        &sent.hash.bytes()[..],
        &results,
    )
    .execute(tx.connection())
    .await?;
    Ok(())
}

fn hash(number: i64, stored: &[u8]) -> Result<BatchHash, StoreError> {
    stored.try_into().map_err(|_| wrong(number, "impossible hash"))
}

fn wrong(number: i64, problem: &'static str) -> StoreError {
    StoreError::inconsistent("back_office_decisions", number, problem)
}
