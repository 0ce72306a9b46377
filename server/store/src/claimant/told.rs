//! What was told in the report of a death, until whoever told it goes on to a claim: one for each browser.

use serde::{Deserialize, Serialize};
use sothon_domain::death_report::{SaidBy, Told};
use sothon_domain::flow::Answers;
use time::OffsetDateTime;
use uuid::Uuid;

use super::asking::{BROWSER, goes, opened};
use crate::vault::Vault;
use crate::{Db, StoreError, Tx};

const TOLD: &str = "claimant_told.told";

/// What was told, kept for a browser.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Kept {
    /// What was told.
    pub told: Told,
    /// Until when it is kept.
    pub expires_at: OffsetDateTime,
}

/// What was told, to be kept.
#[derive(Debug)]
pub struct NewTold<'a> {
    /// The browser, by the token of its cookie.
    pub browser: &'a str,
    /// What it is sealed for.
    pub id: Uuid,
    /// What was told.
    pub told: &'a Told,
    /// Until when it is kept.
    pub expires_at: OffsetDateTime,
}

/// The text that is sealed.
#[derive(Serialize, Deserialize)]
struct Stored {
    by: String,
    answers: Answers,
}

struct Row {
    id: Uuid,
    ring_key: i16,
    told: Vec<u8>,
    expires_at: OffsetDateTime,
}

impl Row {
    fn open(self, vault: &Vault) -> Result<Kept, StoreError> {
        let text = vault.open_brief(self.ring_key, TOLD, self.id, &self.told)?;
        let wrong = || StoreError::inconsistent("claimant_told", self.id, "unreadable");
        let stored: Option<Stored> = serde_json::from_str(&text).ok();
        let Stored { by, answers } = stored.ok_or_else(wrong)?;
        let by = SaidBy::from_code(&by).ok_or_else(wrong)?;
        Ok(Kept { told: Told { by, answers }, expires_at: self.expires_at })
    }
}

opened!(
    Kept,
    "SELECT id, ring_key, told, expires_at FROM claimant_told \
     WHERE browser = $1 AND expires_at > $2"
);
goes!("claimant_told");

/// Keeps what was told in place of what the browser told before.
pub async fn keep(tx: &mut Tx, new: &NewTold<'_>) -> Result<(), StoreError> {
    let browser = tx.vault().search_hash(BROWSER, new.browser);
    let by = new.told.by.code().to_owned();
    let stored = Stored { by, answers: new.told.answers.clone() };
    let text = serde_json::to_string(&stored).expect("invariant: a map of texts is JSON");
    let (ring_key, sealed) = tx.vault().seal_brief(TOLD, new.id, &text);
    sqlx::query!(
        "INSERT INTO claimant_told (browser, id, ring_key, told, expires_at) \
         VALUES ($1, $2, $3, $4, $5) \
         ON CONFLICT (browser) DO UPDATE SET id = $2, ring_key = $3, told = $4, expires_at = $5",
        browser,
        new.id,
        ring_key,
        sealed,
        new.expires_at,
    )
    .execute(tx.connection())
    .await?;
    Ok(())
}

/// Gives what a browser has told to the same browser under the new token of its cookie; says whether there was anything.
pub async fn carry(
    tx: &mut Tx,
    (from, to): (&str, &str),
    now: OffsetDateTime,
) -> Result<bool, StoreError> {
    let [from, to] = [from, to].map(|browser| tx.vault().search_hash(BROWSER, browser));
    let done = sqlx::query!(
        "UPDATE claimant_told SET browser = $2 WHERE browser = $1 AND expires_at > $3",
        from,
        to,
        now,
    )
    .execute(tx.connection())
    .await?;
    Ok(done.rows_affected() > 0)
}
