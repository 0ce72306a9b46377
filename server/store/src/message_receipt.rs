//! What gateways said of messages that they took.

use sothon_domain::delivery::Receipt;
use time::OffsetDateTime;

use crate::{Db, StoreError};

/// Keeps what a gateway said, whether the message is known by this name yet or not. That it arrived is never taken back.
///
/// A gateway's names may begin anew one day: after fourteen days, when no receipt belongs to the earlier message of this name
/// any more ([`crate::message_outbox::of_person`]), whatever comes is said of another one.
pub async fn keep(
    db: &Db,
    (gateway, id): (&str, &str),
    (receipt, at): (Receipt, OffsetDateTime),
) -> Result<(), StoreError> {
    sqlx::query!(
        "INSERT INTO message_receipt AS m (gateway, gateway_id, receipt, received_at) \
         VALUES ($1, $2, $3, $4) \
         ON CONFLICT (gateway, gateway_id) DO UPDATE SET receipt = $3, received_at = $4 \
             WHERE (m.receipt = 'failed' AND m.receipt <> $3) \
                 OR m.received_at < EXCLUDED.received_at - interval '14 days'",
        gateway,
        id.to_lowercase(),
        receipt.code(),
        at,
    )
    .execute(db.pool())
    .await?;
    Ok(())
}

/// Removes what was said up to an instant; says how much.
pub async fn forget_until(db: &Db, until: OffsetDateTime) -> Result<u64, StoreError> {
    let done = sqlx::query!("DELETE FROM message_receipt WHERE received_at <= $1", until)
        .execute(db.pool())
        .await?;
    Ok(done.rows_affected())
}
