//! A batch is acknowledged.

use sothon_domain::back_office::{BatchNumber, Header};
use time::OffsetDateTime;

use super::{BatchRow, number};
use crate::written::one;
use crate::{StoreError, Tx};

/// The batch with this number, locked until the transaction ends, and the first that is not acknowledged.
/// [`StoreError::NotFound`] when it was not formed.
pub async fn lock_header(
    tx: &mut Tx,
    batch: BatchNumber,
) -> Result<(Header, Option<BatchNumber>), StoreError> {
    let row = sqlx::query_as!(
        BatchRow,
        "SELECT number, count, sum, before, hash FROM back_office_batch WHERE number = $1 \
         FOR UPDATE",
        batch.get(),
    )
    .fetch_optional(tx.connection())
    .await?;
    let header = row.ok_or(StoreError::NotFound)?.read()?;
    let next = sqlx::query_scalar!(
        "SELECT number FROM back_office_batch WHERE acknowledged_at IS NULL \
         ORDER BY number LIMIT 1",
    )
    .fetch_optional(tx.connection())
    .await?;
    Ok((header, next.map(number).transpose()?))
}

/// Writes down that the back office holds the locked batch.
pub async fn acknowledge(
    tx: &mut Tx,
    batch: BatchNumber,
    at: OffsetDateTime,
) -> Result<(), StoreError> {
    let written = sqlx::query!(
        "UPDATE back_office_batch SET acknowledged_at = $2 \
         WHERE number = $1 AND acknowledged_at IS NULL",
        batch.get(),
        at,
    )
    .execute(tx.connection())
    .await?;
    one(written.rows_affected())
}
