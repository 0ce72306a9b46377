//! The answers of a claimant from home until they are sent and her code is typed back: one draft for each
//! browser.

use sothon_domain::claimant::FLOW;
use sothon_domain::flow::Answers;
use time::OffsetDateTime;
use uuid::Uuid;

use super::asking::{BROWSER, goes, opened};
use crate::vault::Vault;
use crate::{Db, StoreError, Tx};

const ANSWERS: &str = "claimant_draft.answers";

/// A draft that has not ended.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Draft {
    /// The answers so far.
    pub answers: Answers,
    /// Until when they are kept.
    pub expires_at: OffsetDateTime,
}

/// A draft to be kept.
#[derive(Debug)]
pub struct NewDraft<'a> {
    /// The browser, by the token of its cookie.
    pub browser: &'a str,
    /// What the answers are sealed for.
    pub id: Uuid,
    /// The answers so far.
    pub answers: &'a Answers,
    /// Until when they are kept.
    pub expires_at: OffsetDateTime,
    /// The code of the language in which a phone is told before they end; none where a browser keeps them.
    pub told_in: Option<&'a str>,
}

/// What is kept under a number and ends soon.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Ending {
    /// The answers.
    pub answers: Answers,
    /// Until when they are kept.
    pub expires_at: OffsetDateTime,
    /// The code of the language in which it is told.
    pub told_in: String,
}

struct Row {
    id: Uuid,
    ring_key: i16,
    answers: Vec<u8>,
    expires_at: OffsetDateTime,
}

impl Row {
    fn open(self, vault: &Vault) -> Result<Draft, StoreError> {
        let text = vault.open_brief(self.ring_key, ANSWERS, self.id, &self.answers)?;
        let wrong = |_| StoreError::inconsistent("claimant_draft", self.id, "unreadable answers");
        let answers = serde_json::from_str(&text).map_err(wrong)?;
        Ok(Draft { answers, expires_at: self.expires_at })
    }
}

opened!(
    Draft,
    "SELECT id, ring_key, answers, expires_at FROM claimant_draft \
     WHERE browser = $1 AND flow_version = $2 AND expires_at > $3",
    FLOW.version
);
goes!("claimant_draft");

/// Keeps a draft in place of an earlier one of the browser.
pub async fn keep(tx: &mut Tx, new: &NewDraft<'_>) -> Result<(), StoreError> {
    let browser = tx.vault().search_hash(BROWSER, new.browser);
    let text = serde_json::to_string(new.answers).expect("invariant: a map of texts is JSON");
    let (ring_key, sealed) = tx.vault().seal_brief(ANSWERS, new.id, &text);
    sqlx::query!(
        "INSERT INTO claimant_draft (browser, id, flow_version, ring_key, answers, \
             expires_at, told_in) \
         VALUES ($1, $2, $3, $4, $5, $6, $7) \
         ON CONFLICT (browser) DO UPDATE SET id = $2, flow_version = $3, ring_key = $4, \
             answers = $5, expires_at = $6, told_in = $7, told_of = NULL",
        browser,
        new.id,
        FLOW.version,
        ring_key,
        sealed,
        new.expires_at,
        new.told_in,
    )
    .execute(tx.connection())
    .await?;
    Ok(())
}

/// What is kept under numbers, ends by then, and of whose end nobody was told; by the ids for which it is sealed.
pub async fn ending(
    db: &Db,
    (now, by): (OffsetDateTime, OffsetDateTime),
) -> Result<Vec<Uuid>, StoreError> {
    let ids = sqlx::query_scalar!(
        "SELECT id FROM claimant_draft \
         WHERE flow_version = $1 AND expires_at > $2 AND expires_at <= $3 \
             AND told_in IS NOT NULL AND told_of IS DISTINCT FROM expires_at",
        FLOW.version,
        now,
        by,
    )
    .fetch_all(db.pool())
    .await?;
    Ok(ids)
}

/// Writes down that the end is told, and says of what; none where it was done before, or she went on.
pub async fn mark_told(
    tx: &mut Tx,
    id: Uuid,
    (now, by): (OffsetDateTime, OffsetDateTime),
) -> Result<Option<Ending>, StoreError> {
    let row = sqlx::query!(
        r#"UPDATE claimant_draft SET told_of = expires_at
         WHERE id = $1 AND flow_version = $2 AND expires_at > $3 AND expires_at <= $4
             AND told_in IS NOT NULL AND told_of IS DISTINCT FROM expires_at
         RETURNING ring_key, answers, expires_at, told_in AS "told_in!""#,
        id,
        FLOW.version,
        now,
        by,
    )
    .fetch_optional(tx.connection())
    .await?;
    let Some(row) = row else { return Ok(None) };
    let (ring_key, answers, expires_at) = (row.ring_key, row.answers, row.expires_at);
    let Draft { answers, .. } = Row { id, ring_key, answers, expires_at }.open(tx.vault())?;
    Ok(Some(Ending { answers, expires_at, told_in: row.told_in }))
}
