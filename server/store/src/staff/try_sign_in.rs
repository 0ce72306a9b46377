//! A try to sign in as a member of staff, or to prove anew that it is she: counted before it is answered.

use sothon_domain::access::{Actor, StaffMember};
use sothon_domain::person::StaffId;
use time::{Duration, OffsetDateTime};

use crate::{Act, Db, StoreError, Subject, Tx};

/// Keeps hashes of staff addresses apart from others.
const SUBJECT: &str = "staff-sign-in";

/// A try whose password and code have been compared.
#[derive(Debug)]
pub struct SignInTry<'a> {
    /// The address as typed; capitals don't matter.
    pub email: &'a str,
    /// What is tried.
    pub of: TryOf,
    /// Whose address it is, if anybody's.
    pub member: Option<&'a StaffMember>,
    /// The time step of the code, when everything was right.
    pub proved: Option<i64>,
    /// Now.
    pub at: OffsetDateTime,
    /// How long to wait after so many wrong tries in a row.
    pub delay_after: fn(u32) -> Duration,
    /// Until when this try counts in a row, if it is wrong; the next wrong one moves it on.
    pub expires_at: OffsetDateTime,
}

/// What is tried. Both count as one row of tries: the same code is guessed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TryOf {
    /// Password and code, to sign in.
    SignIn,
    /// A code in a session, to approve something.
    Proof,
}

impl TryOf {
    fn done(self) -> &'static str {
        match self {
            Self::SignIn => "staff.signed-in",
            Self::Proof => "staff.proved",
        }
    }

    fn refused(self) -> &'static str {
        match self {
            Self::SignIn => "staff.sign-in-refused",
            Self::Proof => "staff.proof-refused",
        }
    }
}

/// What became of a try.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SignInOutcome {
    /// Everything was right; the code is used up.
    Right(StaffId),
    /// Something was wrong, or the code was used before.
    Wrong,
    /// Too soon after a wrong one; neither counted nor compared.
    Wait(Duration),
}

/// How long this address has to wait still, if at all.
pub async fn wait_of(
    db: &Db,
    email: &str,
    at: OffsetDateTime,
) -> Result<Option<Duration>, StoreError> {
    let until = sqlx::query_scalar!(
        "SELECT wait_until FROM staff_sign_in_delay WHERE subject = $1 AND wait_until > $2",
        subject_hash(db, email),
        at,
    )
    .fetch_optional(db.pool())
    .await?;
    Ok(until.map(|until| until - at))
}

/// Counts a try and answers it. Tries of one address come one after the other, so that many at once
/// win nothing: after a wrong one the rest have to wait, whatever they typed.
pub async fn try_sign_in(db: &Db, attempt: SignInTry<'_>) -> Result<SignInOutcome, StoreError> {
    let subject = subject_hash(db, attempt.email);
    let mut tx = db.begin().await?;
    let wrong_in_a_row = match lock(&mut tx, &subject, attempt.at).await? {
        Ok(wrong_in_a_row) => wrong_in_a_row,
        Err(wait) => {
            tx.abandon().await?;
            return Ok(SignInOutcome::Wait(wait));
        }
    };
    if let (Some(member), Some(step)) = (attempt.member, attempt.proved)
        && use_up(&mut tx, member.id, step).await?
    {
        keep(&mut tx, &subject, 0, attempt.at, attempt.at).await?;
        let actor = Actor::staff(member.clone());
        commit(tx, &actor, attempt.of.done(), &attempt).await?;
        return Ok(SignInOutcome::Right(member.id));
    }
    let wrong = wrong_in_a_row + 1;
    let wait = (attempt.delay_after)(u32::try_from(wrong).unwrap_or(u32::MAX));
    keep(&mut tx, &subject, wrong, attempt.at + wait, attempt.expires_at).await?;
    commit(tx, &Actor::nobody(), attempt.of.refused(), &attempt).await?;
    Ok(SignInOutcome::Wrong)
}

fn subject_hash(db: &Db, email: &str) -> Vec<u8> {
    db.vault().search_hash(SUBJECT, &email.to_lowercase())
}

/// The wrong tries in a row of the address, locked; or how long it has to wait.
async fn lock(
    tx: &mut Tx,
    subject: &[u8],
    at: OffsetDateTime,
) -> Result<Result<i32, Duration>, StoreError> {
    // Made and locked in one: between two statements the row could be forgotten.
    let row = sqlx::query!(
        "INSERT INTO staff_sign_in_delay AS d (subject, wrong_in_a_row, wait_until, expires_at) \
         VALUES ($1, 0, $2, $2) \
         ON CONFLICT (subject) DO UPDATE SET wrong_in_a_row = \
             CASE WHEN d.expires_at <= $2 THEN 0 ELSE d.wrong_in_a_row END \
         RETURNING wrong_in_a_row, wait_until",
        subject,
        at,
    )
    .fetch_one(tx.connection())
    .await?;
    Ok(if row.wait_until > at { Err(row.wait_until - at) } else { Ok(row.wrong_in_a_row) })
}

/// Marks the code of this time step as used; false when it, or a later one, was used before, or when the
/// secret was taken from her meanwhile.
async fn use_up(tx: &mut Tx, staff: StaffId, step: i64) -> Result<bool, StoreError> {
    let used = sqlx::query!(
        "UPDATE staff SET last_totp_step = $2 \
         WHERE id = $1 AND second_factor IS NOT NULL AND closed_at IS NULL \
             AND (last_totp_step IS NULL OR last_totp_step < $2)",
        staff.uuid(),
        step,
    )
    .execute(tx.connection())
    .await?;
    Ok(used.rows_affected() == 1)
}

async fn keep(
    tx: &mut Tx,
    subject: &[u8],
    wrong_in_a_row: i32,
    wait_until: OffsetDateTime,
    expires_at: OffsetDateTime,
) -> Result<(), StoreError> {
    sqlx::query!(
        "UPDATE staff_sign_in_delay SET wrong_in_a_row = $2, wait_until = $3, expires_at = $4 \
         WHERE subject = $1",
        subject,
        wrong_in_a_row,
        wait_until,
        expires_at,
    )
    .execute(tx.connection())
    .await?;
    Ok(())
}

async fn commit(
    tx: Tx,
    actor: &Actor,
    act: &'static str,
    attempt: &SignInTry<'_>,
) -> Result<(), StoreError> {
    let whose = attempt.member.map_or_else(|| "unknown".to_owned(), |who| who.id.to_string());
    let subject = Subject::Other(format!("staff:{whose}"));
    let detail = serde_json::json!({});
    tx.commit(Act { actor, act, subject, at: attempt.at, detail, event: false }).await
}
