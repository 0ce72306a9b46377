//! Tries of machines to enter a case, counted before they are answered. A try that becomes a case is given back.
//!
//! Numbers are stored as keyed hashes. Limits are the caller's; this module counts.

use sothon_domain::machine::MachineNumber;
use sothon_domain::person::{MemberNumber, Phone};
use time::OffsetDateTime;

use crate::{Db, StoreError};

/// Keeps hashes of machines apart from others.
const MACHINE: &str = "machine-try-machine";
/// Keeps hashes of people's numbers apart from others.
const NUMBER: &str = "machine-try-number";
/// Keeps hashes of machines that enter records apart from others.
const RECORDS: &str = "machine-try-records";
/// Keeps hashes of phones apart from others.
const PHONE: &str = "machine-try-phone";

/// Whose tries are counted.
#[derive(Debug, Clone, Copy)]
pub enum TriesOf<'a> {
    /// Those of one machine, for whomever.
    Machine(MachineNumber),
    /// Those for one number, whichever machine sends it.
    Number(&'a MemberNumber),
    /// The records of survivors that one machine enters.
    Records(MachineNumber),
    /// The records that tell this phone their numbers, whichever machine enters them.
    Phone(&'a Phone),
}

impl TriesOf<'_> {
    fn subject(self, db: &Db) -> Vec<u8> {
        match self {
            Self::Machine(number) => db.vault().search_hash(MACHINE, &number.to_string()),
            Self::Number(number) => db.vault().search_hash(NUMBER, &number.without_hyphens()),
            Self::Records(number) => db.vault().search_hash(RECORDS, &number.to_string()),
            Self::Phone(phone) => db.vault().search_hash(PHONE, phone.as_str()),
        }
    }
}

/// Takes one of `most` tries; says whether there was one left. The first one of a time counts until `ends_at`, and those
/// after it as long. Many at once take no more than one after the other.
pub async fn take(
    db: &Db,
    of: TriesOf<'_>,
    most: i32,
    (at, ends_at): (OffsetDateTime, OffsetDateTime),
) -> Result<bool, StoreError> {
    let done = sqlx::query!(
        "INSERT INTO machine_try AS t (subject, taken, ends_at) VALUES ($1, 1, $2) \
         ON CONFLICT (subject) DO UPDATE SET \
             taken = CASE WHEN t.ends_at <= $3 THEN 1 ELSE t.taken + 1 END, \
             ends_at = CASE WHEN t.ends_at <= $3 THEN $2 ELSE t.ends_at END \
         WHERE t.ends_at <= $3 OR t.taken < $4",
        of.subject(db),
        ends_at,
        at,
        most,
    )
    .execute(db.pool())
    .await?;
    Ok(done.rows_affected() > 0)
}

/// Gives back a try that was taken.
pub async fn give_back(db: &Db, of: TriesOf<'_>) -> Result<(), StoreError> {
    sqlx::query!(
        "UPDATE machine_try SET taken = taken - 1 WHERE subject = $1 AND taken > 0",
        of.subject(db),
    )
    .execute(db.pool())
    .await?;
    Ok(())
}

/// Removes the tries that count no more; says how many rows.
pub async fn forget(db: &Db, now: OffsetDateTime) -> Result<u64, StoreError> {
    let done =
        sqlx::query!("DELETE FROM machine_try WHERE ends_at <= $1", now).execute(db.pool()).await?;
    Ok(done.rows_affected())
}
