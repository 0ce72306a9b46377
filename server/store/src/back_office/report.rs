//! What became of instructions, as the back office says.

use sothon_domain::access::Scope;
use sothon_domain::back_office::{
    BatchHash, BatchNumber, Closing, InstructionNumber, Outcome, Report, WhyRefused,
};
use time::OffsetDateTime;
use uuid::Uuid;

use super::{REPORTING, Source, SourceRow};
use crate::scope_args::ScopeArgs;
use crate::written::one;
use crate::{StoreError, Tx};

/// An instruction that a report may close.
#[derive(Clone, Debug)]
pub struct Given {
    /// What it was made by.
    pub source: Source,
    /// Whether it may be closed.
    pub closing: Closing,
}

/// The number of the last report, in a transaction that keeps others from taking one.
pub async fn last_report(tx: &mut Tx) -> Result<Option<BatchNumber>, StoreError> {
    sqlx::query!("SELECT pg_advisory_xact_lock($1)", REPORTING).execute(tx.connection()).await?;
    let last =
        sqlx::query_scalar!("SELECT number FROM back_office_report ORDER BY number DESC LIMIT 1")
            .fetch_optional(tx.connection())
            .await?;
    last.map(number).transpose()
}

/// The hash of the results of a report that was taken.
pub async fn hash_of_report(
    tx: &mut Tx,
    report: BatchNumber,
) -> Result<Option<BatchHash>, StoreError> {
    let hash =
        sqlx::query_scalar!("SELECT hash FROM back_office_report WHERE number = $1", report.get())
            .fetch_optional(tx.connection())
            .await?;
    let wrong = |_| StoreError::inconsistent("back_office_report", report, "impossible hash");
    hash.map(|hash| hash[..].try_into().map_err(wrong)).transpose()
}

struct GivenRow {
    event: i64,
    person: Uuid,
    at: OffsetDateTime,
    kind: String,
    detail: serde_json::Value,
    handed_out: bool,
    closed: bool,
}

/// The instructions with these numbers, locked until the transaction ends; there may be fewer.
pub async fn lock_given(
    tx: &mut Tx,
    scope: &Scope,
    numbers: &[InstructionNumber],
) -> Result<Vec<Given>, StoreError> {
    let numbers: Vec<i64> = numbers.iter().map(|number| number.get()).collect();
    let args = ScopeArgs::from(scope);
    let rows = sqlx::query_as!(
        GivenRow,
        r#"SELECT i.event, i.person, e.at, e.kind, e.detail,
            b.acknowledged_at IS NOT NULL AS "handed_out!", i.report IS NOT NULL AS "closed!"
        FROM back_office_instruction i
            JOIN event e ON e.id = i.event JOIN person p ON p.id = i.person
            LEFT JOIN back_office_batch b ON b.number = i.batch
        WHERE i.event = ANY($1) AND in_scope(p.id, p.province, $2, $3, $4)
        ORDER BY i.event FOR UPDATE OF i"#,
        &numbers,
        args.own,
        args.province,
        args.all,
    )
    .fetch_all(tx.connection())
    .await?;
    let read = |row: GivenRow| {
        let GivenRow { event, person, at, kind, detail, handed_out, closed } = row;
        let source = SourceRow { event, person, at, kind, detail }.read()?;
        Ok(Given { source, closing: Closing { handed_out, closed } })
    };
    rows.into_iter().map(read).collect()
}

/// Stores that a report was taken.
pub async fn insert_report(
    tx: &mut Tx,
    report: &Report,
    at: OffsetDateTime,
) -> Result<(), StoreError> {
    let wrong = |_| StoreError::inconsistent("back_office_report", report.number, "too long");
    let hash = report.hash();
    sqlx::query!(
        "INSERT INTO back_office_report (number, received_at, count, hash) VALUES ($1, $2, $3, $4)",
        report.number.get(),
        at,
        i32::try_from(report.results.len()).map_err(wrong)?,
        &hash.bytes()[..],
    )
    .execute(tx.connection())
    .await?;
    Ok(())
}

/// Closes a locked instruction by a report that was stored.
pub async fn close(
    tx: &mut Tx,
    scope: &Scope,
    report: BatchNumber,
    instruction: InstructionNumber,
    outcome: Outcome,
) -> Result<(), StoreError> {
    let args = ScopeArgs::from(scope);
    let written = sqlx::query!(
        "UPDATE back_office_instruction i \
         SET report = $2, outcome = $3, outcome_on = $4, reason = $5 \
         FROM person p \
         WHERE i.event = $1 AND p.id = i.person AND i.report IS NULL \
             AND in_scope(p.id, p.province, $6, $7, $8)",
        instruction.get(),
        report.get(),
        outcome.code(),
        outcome.on(),
        outcome.why().map(WhyRefused::code),
        args.own,
        args.province,
        args.all,
    )
    .execute(tx.connection())
    .await?;
    one(written.rows_affected())
}

fn number(stored: i64) -> Result<BatchNumber, StoreError> {
    let wrong = |_| StoreError::inconsistent("back_office_report", stored, "impossible number");
    stored.try_into().map_err(wrong)
}
