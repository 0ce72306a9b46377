//! A message joins the queue in the transaction of its act.

use sothon_domain::person::PersonId;
use time::OffsetDateTime;
use uuid::Uuid;

use super::{BODY, Channel, RECIPIENT};
use crate::{StoreError, Tx};

/// A message to be sent once the transaction is committed.
pub struct NewMessage<'a> {
    /// Id.
    pub message: Uuid,
    /// For whom; messages of one person keep their order.
    pub person: Option<PersonId>,
    /// How it travels.
    pub channel: Channel,
    /// Where to.
    pub recipient: &'a str,
    /// What it says.
    pub body: &'a str,
    /// Now.
    pub at: OffsetDateTime,
    /// After this instant nobody wants it any more.
    pub expires_at: OffsetDateTime,
}

/// Seals a message and puts it in the queue.
pub async fn enqueue(tx: &mut Tx, message: NewMessage<'_>) -> Result<(), StoreError> {
    let id = message.message;
    let (ring_key, recipient) = tx.vault().seal_brief(RECIPIENT, id, message.recipient);
    let (_, body) = tx.vault().seal_brief(BODY, id, message.body);
    sqlx::query!(
        "INSERT INTO message_outbox (message, person, channel, ring_key, recipient, body, \
             enqueued_at, expires_at, state, not_before) \
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, 'waiting', $7)",
        id,
        message.person.map(PersonId::uuid),
        message.channel.code(),
        ring_key,
        recipient,
        body,
        message.at,
        message.expires_at,
    )
    .execute(tx.connection())
    .await?;
    Ok(())
}
