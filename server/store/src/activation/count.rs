//! A try to prove who one is. Counted before it is answered.

use sothon_domain::person::MemberNumber;
use time::OffsetDateTime;

use super::{BROWSER, NUMBER};
use crate::{StoreError, Tx};

/// A try, and the limits that hold.
#[derive(Debug)]
pub struct Try<'a> {
    /// The member number that was typed.
    pub number: &'a MemberNumber,
    /// The browser it was typed in, by the token of its cookie.
    pub browser: &'a str,
    /// Whether it would pass if tries were left.
    pub passes: bool,
    /// Now.
    pub at: OffsetDateTime,
    /// Until when it counts, if it is the first that does.
    pub ends_at: OffsetDateTime,
    /// So many failed tries are too many.
    pub most: u32,
}

/// What became of a try.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Counted {
    /// It passes, and earlier failures are forgotten.
    Passes,
    /// It failed.
    Failed {
        /// How many tries are left, at least one.
        left: u32,
    },
    /// No try is left for this number or this browser.
    TooMany,
}

/// Counts a try for its number and for its browser. Tries of one number, or of one browser, come one after
/// the other, so that many at once win nothing.
pub async fn count(tx: &mut Tx, one: &Try<'_>) -> Result<Counted, StoreError> {
    let number = tx.vault().search_hash(NUMBER, &one.number.without_hyphens());
    let browser = tx.vault().search_hash(BROWSER, one.browser);
    let mut subjects = [number, browser];
    // Always in the same order, so that no two tries wait for each other.
    subjects.sort_unstable();
    let mut failed = 0;
    for subject in &subjects {
        failed = failed.max(lock(tx, subject, one).await?);
    }
    let passes = one.passes && failed < one.most;
    for subject in &subjects {
        sqlx::query!(
            "UPDATE activation_try SET failed = CASE WHEN $2 THEN 0 ELSE failed + 1 END \
             WHERE subject = $1",
            subject.as_slice(),
            passes,
        )
        .execute(tx.connection())
        .await?;
    }
    let left = one.most.saturating_sub(failed + 1);
    Ok(match (passes, left) {
        (true, _) => Counted::Passes,
        (false, 0) => Counted::TooMany,
        (false, left) => Counted::Failed { left },
    })
}

/// Locks the row of a number or browser, which it makes where there is none, and says how many tries have
/// failed.
async fn lock(tx: &mut Tx, subject: &[u8], one: &Try<'_>) -> Result<u32, StoreError> {
    let failed = sqlx::query_scalar!(
        "INSERT INTO activation_try AS t (subject, failed, ends_at) VALUES ($1, 0, $2) \
         ON CONFLICT (subject) DO UPDATE SET \
             failed = CASE WHEN t.ends_at <= $3 THEN 0 ELSE t.failed END, \
             ends_at = CASE WHEN t.ends_at <= $3 THEN $2 ELSE t.ends_at END \
         RETURNING failed",
        subject,
        one.ends_at,
        one.at,
    )
    .fetch_one(tx.connection())
    .await?;
    Ok(u32::try_from(failed).unwrap_or(u32::MAX))
}
