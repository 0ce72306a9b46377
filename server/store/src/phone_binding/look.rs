//! Wrong looks of a member of staff: they are counted with the wrong sign-ins of staff, under a subject of
//! their own, and forgotten as those are.

use sothon_domain::person::StaffId;
use time::{Duration, OffsetDateTime};

use crate::{StoreError, Tx};

/// Keeps hashes of lookers apart from those of addresses.
const SUBJECT: &str = "phone-binding-look";

/// A wrong look to be counted.
#[derive(Debug, Clone, Copy)]
pub struct WrongLook {
    /// Who looked.
    pub by: StaffId,
    /// Now.
    pub at: OffsetDateTime,
    /// How long to wait after so many wrong ones.
    pub wait_after: fn(u32) -> Duration,
    /// Until when it counts; the next wrong one moves it on.
    pub expires_at: OffsetDateTime,
}

/// How long the member of staff has to wait still, if at all. Her looks come one after the other until the
/// transaction ends, so that many at once win nothing.
pub async fn wait_of(
    tx: &mut Tx,
    by: StaffId,
    at: OffsetDateTime,
) -> Result<Option<Duration>, StoreError> {
    let subject = subject(tx, by);
    // Made and locked in one: between two statements the row could be forgotten.
    let until = sqlx::query_scalar!(
        "INSERT INTO staff_sign_in_delay AS d (subject, wrong_in_a_row, wait_until, expires_at) \
         VALUES ($1, 0, $2, $2) \
         ON CONFLICT (subject) DO UPDATE SET wrong_in_a_row = \
             CASE WHEN d.expires_at <= $2 THEN 0 ELSE d.wrong_in_a_row END \
         RETURNING wait_until",
        subject,
        at,
    )
    .fetch_one(tx.connection())
    .await?;
    Ok((until > at).then(|| until - at))
}

/// Counts a wrong look after [`wait_of`], and says how long the next one has to wait. A right one between
/// does not wipe it out: whoever searches knows one member whose facts are right.
pub async fn count_wrong(tx: &mut Tx, look: WrongLook) -> Result<Duration, StoreError> {
    let subject = subject(tx, look.by);
    let wrong = sqlx::query_scalar!(
        "UPDATE staff_sign_in_delay SET wrong_in_a_row = wrong_in_a_row + 1, expires_at = $2 \
         WHERE subject = $1 RETURNING wrong_in_a_row",
        subject,
        look.expires_at,
    )
    .fetch_one(tx.connection())
    .await?;
    let wait = (look.wait_after)(u32::try_from(wrong).unwrap_or(u32::MAX));
    sqlx::query!(
        "UPDATE staff_sign_in_delay SET wait_until = $2 WHERE subject = $1",
        subject,
        look.at + wait,
    )
    .execute(tx.connection())
    .await?;
    Ok(wait)
}

fn subject(tx: &Tx, by: StaffId) -> Vec<u8> {
    tx.vault().search_hash(SUBJECT, &by.to_string())
}
