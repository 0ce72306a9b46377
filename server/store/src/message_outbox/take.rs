//! What may be sent now.

use sothon_domain::person::PersonId;
use time::{Duration, OffsetDateTime};
use uuid::Uuid;

use super::{BODY, Channel, Message, RECIPIENT};
use crate::vault::VaultError;
use crate::{Db, StoreError};

/// What a taker has.
pub struct Batch {
    /// Each message that is its taker's now.
    pub taken: Vec<Result<Message, Unopened>>,
    /// How many of all channels were given up before, because nobody wants them any more.
    pub expired: u64,
}

/// A taken message that can't be opened.
#[derive(Debug)]
pub struct Unopened {
    /// Id.
    pub message: Uuid,
    /// Why not. [`StoreError::is_of_one_row`] where the message itself is damaged.
    pub error: StoreError,
}

/// Takes up to `limit` messages of a channel for the time of `lease`; a taker that dies gives them
/// back by that.
///
/// A message is taken only when no earlier one waits for the same person on the same channel: a mail
/// server that is down holds up no code to a phone. What expires first goes first: a code waits behind no notice,
/// however many there are. What nobody wants any more is erased unsent, unless a carrier has it. A text message that a
/// taker that died had given to the carrier is in doubt and is not taken again; such a mail is, for a mailbox shows it
/// once. One that can't be opened keeps no other back.
pub async fn take(
    db: &Db,
    channel: Channel,
    now: OffsetDateTime,
    lease: Duration,
    limit: i64,
) -> Result<Batch, StoreError> {
    sqlx::query!(
        "UPDATE message_outbox SET state = 'sent', doubtful = true, recipient = NULL, \
             body = NULL, handed_at = handing_at \
         WHERE state = 'waiting' AND channel = 'sms' AND handing_at IS NOT NULL \
             AND not_before <= $1",
        now,
    )
    .execute(db.pool())
    .await?;
    let expired = sqlx::query!(
        "UPDATE message_outbox SET state = 'dead', recipient = NULL, body = NULL, \
             dead_because = 'expired', dead_at = $1 \
         WHERE state = 'waiting' AND channel IN ('sms', 'mail') AND expires_at <= $1 \
             AND (handing_at IS NULL OR not_before <= $1)",
        now,
    )
    .execute(db.pool())
    .await?;
    // Not by NOT EXISTS: that would compare all that wait with each other, for the first few of them.
    let mut rows = sqlx::query!(
        r#"UPDATE message_outbox SET not_before = $2, handing_at = NULL
        WHERE id IN (SELECT o.id FROM message_outbox o
            WHERE o.state = 'waiting' AND o.channel = $4 AND o.not_before <= $1 AND (
                SELECT e.id FROM message_outbox e
                WHERE e.person = o.person AND e.channel = o.channel AND e.id < o.id
                    AND e.state = 'waiting' LIMIT 1) IS NULL
            ORDER BY o.expires_at, o.id LIMIT $3 FOR UPDATE SKIP LOCKED)
        RETURNING id, message, person, ring_key, recipient AS "recipient!", body AS "body!",
            tries, enqueued_at, expires_at"#,
        now,
        now + lease,
        limit,
        channel.code(),
    )
    .fetch_all(db.pool())
    .await?;
    rows.sort_unstable_by_key(|row| (row.expires_at, row.id));
    let open = |ring, column, id, sealed: &[u8]| db.vault().open_brief(ring, column, id, sealed);
    let opened = rows.into_iter().map(|row| {
        let message = || -> Result<Message, VaultError> {
            Ok(Message {
                message: row.message,
                person: row.person.map(PersonId::new),
                channel,
                recipient: open(row.ring_key, RECIPIENT, row.message, &row.recipient)?,
                body: open(row.ring_key, BODY, row.message, &row.body)?,
                enqueued_at: row.enqueued_at,
                tries: row.tries,
            })
        };
        message().map_err(|error| Unopened { message: row.message, error: error.into() })
    });
    Ok(Batch { taken: opened.collect(), expired: expired.rows_affected() })
}
