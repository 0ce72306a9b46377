//! What became of a taken message.

use sothon_domain::undelivered::GivenUp;
use time::{Duration, OffsetDateTime};
use uuid::Uuid;

use crate::written::one;
use crate::{Db, StoreError};

/// By which names a gateway's receipts may call a message.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Named<'a> {
    /// Which gateway.
    pub gateway: &'a str,
    /// The names, the likeliest first.
    pub ids: &'a [String],
}

/// It is given to the carrier now, which is a try, and is its taker's for another `lease`; false when it is not its taker's
/// any more, and so is not to be sent.
pub async fn begin(
    db: &Db,
    message: Uuid,
    at: OffsetDateTime,
    lease: Duration,
) -> Result<bool, StoreError> {
    let begun = sqlx::query!(
        "UPDATE message_outbox SET handing_at = $2, not_before = $3, tries = tries + 1 \
         WHERE message = $1 AND state = 'waiting' AND handing_at IS NULL AND not_before > $2",
        message,
        at,
        at + lease,
    )
    .execute(db.pool())
    .await?;
    Ok(begun.rows_affected() == 1)
}

/// It was sent: recipient and body are erased. One whose carrier took longer than it was its taker's, and which was called
/// doubtful meanwhile, is that no more.
pub async fn mark_sent(
    db: &Db,
    message: Uuid,
    at: OffsetDateTime,
    named: Option<Named<'_>>,
) -> Result<(), StoreError> {
    let marked = sqlx::query!(
        "UPDATE message_outbox SET state = 'sent', doubtful = false, recipient = NULL, body = NULL, \
             handed_at = $2, gateway = $3, \
             gateway_ids = CASE WHEN $3::text IS NOT NULL THEN $4::text[] END \
         WHERE message = $1 AND (state = 'waiting' OR doubtful)",
        message,
        at,
        named.map(|named| named.gateway),
        named.map_or(&[][..], |named| named.ids),
    )
    .execute(db.pool())
    .await?;
    one(marked.rows_affected())
}

/// The carrier was given it and did not answer: recipient and body are erased, for it is not sent again.
pub async fn mark_doubtful(db: &Db, message: Uuid, at: OffsetDateTime) -> Result<(), StoreError> {
    let marked = sqlx::query!(
        "UPDATE message_outbox SET state = 'sent', doubtful = true, recipient = NULL, \
             body = NULL, handed_at = $2 \
         WHERE message = $1 AND state = 'waiting'",
        message,
        at,
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
        "UPDATE message_outbox SET not_before = $2, handing_at = NULL \
         WHERE message = $1 AND state = 'waiting'",
        message,
        not_before,
    )
    .execute(db.pool())
    .await?;
    one(marked.rows_affected())
}

/// They were taken and not tried: they are taken again from `not_before` on. Nothing changes of one that has expired, or that
/// another has taken and gives to the carrier.
pub async fn put_back(
    db: &Db,
    messages: &[Uuid],
    not_before: OffsetDateTime,
) -> Result<(), StoreError> {
    sqlx::query!(
        "UPDATE message_outbox SET not_before = $2 \
         WHERE message = ANY($1) AND state = 'waiting' AND handing_at IS NULL",
        messages,
        not_before,
    )
    .execute(db.pool())
    .await?;
    Ok(())
}

/// The carrier could not be reached, which is no fault of the message: the try is not counted, and
/// it is taken again from `not_before` on.
pub async fn give_back(
    db: &Db,
    message: Uuid,
    not_before: OffsetDateTime,
) -> Result<(), StoreError> {
    let marked = sqlx::query!(
        "UPDATE message_outbox SET not_before = $2, tries = tries - 1, handing_at = NULL \
         WHERE message = $1 AND state = 'waiting'",
        message,
        not_before,
    )
    .execute(db.pool())
    .await?;
    one(marked.rows_affected())
}
