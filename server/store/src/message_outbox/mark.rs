//! What became of a taken message.

use sothon_domain::undelivered::GivenUp;
use time::OffsetDateTime;
use uuid::Uuid;

use crate::written::one;
use crate::{Db, StoreError};

/// It was sent: recipient and body are erased.
pub async fn mark_sent(db: &Db, message: Uuid) -> Result<(), StoreError> {
    let marked = sqlx::query!(
        "UPDATE message_outbox SET state = 'sent', recipient = NULL, body = NULL \
         WHERE message = $1 AND state = 'waiting'",
        message,
    )
    .execute(db.pool())
    .await?;
    one(marked.rows_affected())
}

/// It is given up: recipient and body are erased; later messages go on.
pub async fn mark_dead(
    db: &Db,
    message: Uuid,
    because: GivenUp,
    at: OffsetDateTime,
) -> Result<(), StoreError> {
    let marked = sqlx::query!(
        "UPDATE message_outbox SET state = 'dead', recipient = NULL, body = NULL, \
             dead_because = $2, dead_at = $3 \
         WHERE message = $1 AND state = 'waiting'",
        message,
        because.code(),
        at,
    )
    .execute(db.pool())
    .await?;
    one(marked.rows_affected())
}

/// It failed this time; it is taken again from `not_before` on.
pub async fn mark_failed(
    db: &Db,
    message: Uuid,
    not_before: OffsetDateTime,
) -> Result<(), StoreError> {
    let marked = sqlx::query!(
        "UPDATE message_outbox SET not_before = $2 WHERE message = $1 AND state = 'waiting'",
        message,
        not_before,
    )
    .execute(db.pool())
    .await?;
    one(marked.rows_affected())
}

/// The carrier could not be reached, which is no fault of the message: the try is not counted, and
/// it is taken again from `not_before` on.
pub async fn give_back(
    db: &Db,
    message: Uuid,
    not_before: OffsetDateTime,
) -> Result<(), StoreError> {
    let marked = sqlx::query!(
        "UPDATE message_outbox SET not_before = $2, tries = tries - 1 \
         WHERE message = $1 AND state = 'waiting'",
        message,
        not_before,
    )
    .execute(db.pool())
    .await?;
    one(marked.rows_affected())
}
