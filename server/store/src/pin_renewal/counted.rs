//! How often a new PIN was asked for a member number or from a phone, registered or not. It is counted with
//! the sendings of codes, and forgotten with them.

use time::OffsetDateTime;
use uuid::Uuid;

use crate::{StoreError, Tx};

/// Keeps hashes of what is counted here apart from those of sign-in.
const SUBJECT: &str = "pin-renewal";

/// How often after `since`, for a member number or a phone in its one written form.
pub async fn asked_since(
    tx: &mut Tx,
    subject: &str,
    since: OffsetDateTime,
) -> Result<i64, StoreError> {
    let hash = tx.vault().search_hash(SUBJECT, subject);
    Ok(sqlx::query_scalar!(
        r#"SELECT count(*) AS "count!" FROM code_sending WHERE subject = $1 AND sent_at > $2"#,
        hash,
        since,
    )
    .fetch_one(tx.connection())
    .await?)
}

/// Counts one asking, named by `id`, for a member number or a phone.
pub async fn count(
    tx: &mut Tx,
    subject: &str,
    id: Uuid,
    at: OffsetDateTime,
) -> Result<(), StoreError> {
    let hash = tx.vault().search_hash(SUBJECT, subject);
    sqlx::query!(
        "INSERT INTO code_sending (subject, challenge, sent_at) VALUES ($1, $2, $3)",
        hash,
        id,
        at,
    )
    .execute(tx.connection())
    .await?;
    Ok(())
}
