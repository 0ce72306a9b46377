//! A batch as it is sent.

use sothon_domain::access::Scope;
use sothon_domain::back_office::{Batch, BatchNumber, Sealed};
use uuid::Uuid;

use super::{BODY, BatchRow, bound_to, number, wrong};
use crate::scope_args::ScopeArgs;
use crate::vault::WrappedKey;
use crate::{Db, StoreError};

/// The first batch that is not acknowledged.
pub async fn next(db: &Db) -> Result<Option<BatchNumber>, StoreError> {
    let next = sqlx::query_scalar!(
        "SELECT number FROM back_office_batch WHERE acknowledged_at IS NULL \
         ORDER BY number LIMIT 1",
    )
    .fetch_optional(db.pool())
    .await?;
    next.map(number).transpose()
}

struct BodyRow {
    event: i64,
    person: Uuid,
    body: Option<Vec<u8>>,
    data_key: Vec<u8>,
    ring_key: i16,
}

/// The batch with this number, whose bytes are the same at every call. [`StoreError::NotFound`] when none was formed.
pub async fn sent(db: &Db, scope: &Scope, batch: BatchNumber) -> Result<Batch, StoreError> {
    let row = sqlx::query_as!(
        BatchRow,
        "SELECT number, count, sum, before, hash FROM back_office_batch WHERE number = $1",
        batch.get(),
    )
    .fetch_optional(db.pool())
    .await?;
    let header = row.ok_or(StoreError::NotFound)?.read()?;
    let args = ScopeArgs::from(scope);
    let rows = sqlx::query_as!(
        BodyRow,
        "SELECT i.event, i.person, i.body, p.data_key, p.ring_key \
         FROM back_office_instruction i JOIN person p ON p.id = i.person \
         WHERE i.batch = $1 AND in_scope(p.id, p.province, $2, $3, $4) ORDER BY i.place",
        batch.get(),
        args.own,
        args.province,
        args.all,
    )
    .fetch_all(db.pool())
    .await?;
    let bodies = rows.into_iter().map(|row| open(db, row)).collect::<Result<Vec<_>, _>>()?;
    Batch::stored(header, &bodies).map_err(|_| {
        StoreError::inconsistent("back_office_batch", batch, "not what its hash proves")
    })
}

fn open(db: &Db, row: BodyRow) -> Result<Sealed, StoreError> {
    let instruction = row.event.try_into().map_err(|_| wrong(row.event, "impossible number"))?;
    let body = row.body.ok_or_else(|| wrong(row.event, "in a batch without its written form"))?;
    let wrapped = WrappedKey { ring_key: row.ring_key, bytes: row.data_key };
    let key = db.vault().unwrap(row.person, &wrapped)?;
    Ok((instruction, db.vault().open(&key, BODY, bound_to(instruction), &body)?))
}
