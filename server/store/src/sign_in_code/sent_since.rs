//! When codes were sent to a subject.

use time::OffsetDateTime;

use super::SUBJECT;
use crate::{Db, StoreError};

/// Instants of sendings after `since` for a member number, a phone or a mailbox in its one written form.
pub async fn sent_since(
    db: &Db,
    subject: &str,
    since: OffsetDateTime,
) -> Result<Vec<OffsetDateTime>, StoreError> {
    Ok(sqlx::query_scalar!(
        "SELECT sent_at FROM code_sending WHERE subject = $1 AND sent_at > $2 ORDER BY sent_at",
        db.vault().search_hash(SUBJECT, subject),
        since,
    )
    .fetch_all(db.pool())
    .await?)
}
