//! The form of a claimant from home until the code is typed back: one for each browser.

use subtle::ConstantTimeEq;
use time::OffsetDateTime;
use uuid::Uuid;

use crate::{Db, StoreError, Tx};

const FORM: &str = "claimant_asking.form";
/// Keeps hashes of browsers apart from others.
pub(super) const BROWSER: &str = "claimant-browser";

/// How what a browser keeps in a table goes.
macro_rules! goes {
    ($table:tt) => {
        /// Removes what is kept for a browser.
        pub async fn remove(tx: &mut Tx, browser: &str) -> Result<(), StoreError> {
            let browser = tx.vault().search_hash(BROWSER, browser);
            sqlx::query!("DELETE FROM " + $table + " WHERE browser = $1", browser)
                .execute(tx.connection())
                .await?;
            Ok(())
        }

        /// Removes what is kept and whose time is over; says how much.
        pub async fn forget(db: &Db, now: OffsetDateTime) -> Result<u64, StoreError> {
            let done = sqlx::query!("DELETE FROM " + $table + " WHERE expires_at <= $1", now)
                .execute(db.pool())
                .await?;
            Ok(done.rows_affected())
        }
    };
}
pub(super) use goes;

/// How a `Row` that is kept for a browser is read and opened. The time that it is asked at is the last argument.
macro_rules! opened {
    ($kept:ty, $query:tt $(, $version:expr)?) => {
        /// What is kept for a browser; none where nothing is, its time is over, or it is of another version.
        pub async fn read(
            db: &Db,
            browser: &str,
            now: OffsetDateTime,
        ) -> Result<Option<$kept>, StoreError> {
            let browser = db.vault().search_hash(BROWSER, browser);
            let row = sqlx::query_as!(Row, $query, browser, $($version,)? now)
                .fetch_optional(db.pool())
                .await?;
            row.map(|row| row.open(db.vault())).transpose()
        }

        /// The same, locked until the transaction ends: acts of one browser come one after the other.
        pub async fn lock(
            tx: &mut Tx,
            browser: &str,
            now: OffsetDateTime,
        ) -> Result<Option<$kept>, StoreError> {
            let browser = tx.vault().search_hash(BROWSER, browser);
            let row = sqlx::query_as!(Row, $query + " FOR UPDATE", browser, $($version,)? now)
                .fetch_optional(tx.connection())
                .await?;
            row.map(|row| row.open(tx.vault())).transpose()
        }
    };
}
pub(super) use opened;

/// A form to be kept, with the code that went out for it.
#[derive(Debug)]
pub struct NewAsking<'a> {
    /// The browser, by the token of its cookie.
    pub browser: &'a str,
    /// What the code is for.
    pub id: Uuid,
    /// The form as typed.
    pub form: &'a str,
    /// Keyed hash of the code.
    pub code_mac: &'a [u8],
    /// Until when the code is good.
    pub code_ends_at: OffsetDateTime,
    /// Until when the form is kept.
    pub expires_at: OffsetDateTime,
}

/// A form that is kept, locked until the transaction ends.
pub struct Asking {
    /// What the code is for.
    pub id: Uuid,
    /// The form as typed.
    pub form: String,
    /// How many wrong codes were typed.
    pub tries: u32,
    code_mac: Vec<u8>,
    code_ends_at: OffsetDateTime,
}

impl Asking {
    /// Whether this is the code that went out and is still good.
    pub fn is_code(&self, mac: &[u8], at: OffsetDateTime) -> bool {
        bool::from(self.code_mac.ct_eq(mac)) && self.code_lives(at)
    }

    /// Whether the code that went out is still good.
    pub fn code_lives(&self, at: OffsetDateTime) -> bool {
        at < self.code_ends_at
    }
}

/// Keeps a form in place of an earlier one of the browser.
pub async fn keep(tx: &mut Tx, new: &NewAsking<'_>) -> Result<(), StoreError> {
    let browser = tx.vault().search_hash(BROWSER, new.browser);
    let (ring_key, sealed) = tx.vault().seal_brief(FORM, new.id, new.form);
    sqlx::query!(
        "INSERT INTO claimant_asking \
             (browser, id, ring_key, form, code_mac, code_ends_at, tries, expires_at) \
         VALUES ($1, $2, $3, $4, $5, $6, 0, $7) \
         ON CONFLICT (browser) DO UPDATE SET id = $2, ring_key = $3, form = $4, code_mac = $5, \
             code_ends_at = $6, tries = 0, expires_at = $7",
        browser,
        new.id,
        ring_key,
        sealed,
        new.code_mac,
        new.code_ends_at,
        new.expires_at,
    )
    .execute(tx.connection())
    .await?;
    Ok(())
}

/// The form of a browser, if one is kept. Tries of one browser come one after the other.
pub async fn lock(
    tx: &mut Tx,
    browser: &str,
    at: OffsetDateTime,
) -> Result<Option<Asking>, StoreError> {
    let row = sqlx::query!(
        "SELECT id, ring_key, form, code_mac, code_ends_at, tries FROM claimant_asking \
         WHERE browser = $1 AND expires_at > $2 FOR UPDATE",
        tx.vault().search_hash(BROWSER, browser),
        at,
    )
    .fetch_optional(tx.connection())
    .await?;
    let Some(row) = row else { return Ok(None) };
    Ok(Some(Asking {
        id: row.id,
        form: tx.vault().open_brief(row.ring_key, FORM, row.id, &row.form)?,
        tries: u32::try_from(row.tries).unwrap_or(u32::MAX),
        code_mac: row.code_mac,
        code_ends_at: row.code_ends_at,
    }))
}

/// Counts a wrong code.
pub async fn count_wrong(tx: &mut Tx, browser: &str) -> Result<(), StoreError> {
    let browser = tx.vault().search_hash(BROWSER, browser);
    sqlx::query!("UPDATE claimant_asking SET tries = tries + 1 WHERE browser = $1", browser)
        .execute(tx.connection())
        .await?;
    Ok(())
}

goes!("claimant_asking");
