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
        "INSERT INTO claimant_draft (browser, id, flow_version, ring_key, answers, expires_at) \
         VALUES ($1, $2, $3, $4, $5, $6) \
         ON CONFLICT (browser) DO UPDATE SET id = $2, flow_version = $3, ring_key = $4, \
             answers = $5, expires_at = $6",
        browser,
        new.id,
        FLOW.version,
        ring_key,
        sealed,
        new.expires_at,
    )
    .execute(tx.connection())
    .await?;
    Ok(())
}
