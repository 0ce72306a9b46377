//! What may be sent now.

use sothon_domain::person::PersonId;
use time::{Duration, OffsetDateTime};
use uuid::Uuid;

use super::{BODY, Channel, Earliest, Message, RECIPIENT};
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
    /// Why not.
    pub error: StoreError,
    /// Whether the message itself is damaged. Not so where its key is missing, or may be another one: this process has opened
    /// no earlier message with it.
    pub damaged: bool,
}

/// Takes up to `limit` messages of a channel for the time of `lease`; a taker that dies gives them
/// back by that.
///
/// A message is taken only when no earlier one waits for the same person on the same channel: a mail
/// server that is down holds up no code to a phone. What expires first goes first: a code waits behind no notice,
/// however many there are. What nobody wants any more is erased unsent, unless a carrier has it. A text message that a
/// taker that died had given to the carrier is in doubt and is not taken again; such a mail is, for a mailbox shows it
/// once. One that can't be opened keeps back none but later ones of the same person.
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
            WHERE o.state = 'waiting' AND o.channel = $4 AND o.not_before <= $1
                AND (o.handing_at IS NULL OR o.channel = 'mail') AND (
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
    let mut opened = Vec::with_capacity(rows.len());
    for row in rows {
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
        opened.push((row.id, row.ring_key, row.message, message()));
    }
    Ok(Batch { taken: judged(db.earliest_messages(), opened), expired: expired.rows_affected() })
}

/// A message by its number in the outbox, the number of its key and its id, and how opening it ended.
type Opened = (i64, i16, Uuid, Result<Message, VaultError>);

/// Whether each that did not open is damaged, now that it is known which others did.
fn judged(earliest: &Earliest, opened: Vec<Opened>) -> Vec<Result<Message, Unopened>> {
    for (id, ring_key, _, message) in &opened {
        if message.is_ok() {
            earliest.has_opened(*ring_key, *id);
        }
    }
    let judge = |(id, ring_key, message, opened): Opened| {
        opened.map_err(|error| {
            let error = StoreError::from(error);
            let damaged = error.is_of_one_row() && earliest.proves(ring_key, id);
            Unopened { message, error, damaged }
        })
    };
    opened.into_iter().map(judge).collect()
}
