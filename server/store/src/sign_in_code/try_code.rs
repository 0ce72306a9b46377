//! A typed code: right, wrong, too early or too late. Counted before it is answered.

use sothon_domain::access::{Actor, Scope};
use sothon_domain::person::PersonId;
use subtle::ConstantTimeEq;
use time::{Duration, OffsetDateTime};
use uuid::Uuid;

use crate::{Act, Db, StoreError, Subject, Tx, activation};

/// What a code was sent for. The caller's keyed hash binds the code to it; the audit names it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CodeFor {
    /// To sign in.
    SignIn,
    /// To prove that it is still she who changes her account.
    AccountChange,
    /// To prove that it is still she who lets another act for her.
    Delegate,
}

impl CodeFor {
    /// The acts of a right and of a wrong try.
    fn acts(self) -> (&'static str, &'static str) {
        match self {
            Self::SignIn => ("sign-in.done", "sign-in.refused"),
            Self::AccountChange => ("account-change-code.right", "account-change-code.wrong"),
            Self::Delegate => ("delegation-code.right", "delegation-code.wrong"),
        }
    }
}

/// A code as it was typed, and the limits that hold.
#[derive(Debug)]
pub struct CodeTry<'a> {
    /// What the code was sent for.
    pub sent_for: CodeFor,
    /// Which sending.
    pub challenge: Uuid,
    /// Keyed hash of what was typed.
    pub code_mac: &'a [u8],
    /// Now.
    pub at: OffsetDateTime,
    /// Tries that one code takes.
    pub most_tries: i32,
    /// Wrong tries in all after which only a branch can help.
    pub most_in_all: i32,
    /// How long to wait after so many wrong tries in a row.
    pub delay_after: fn(u32) -> Duration,
}

/// What became of a try.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CodeOutcome {
    /// The code is right and used up.
    Right(PersonId),
    /// The code is wrong.
    Wrong {
        /// Tries that this code still takes.
        tries_left: u32,
        /// How long to wait before the next.
        wait: Duration,
    },
    /// Too soon after a wrong one; not counted.
    Wait(Duration),
    /// Expired, used, or out of tries: ask for another code.
    Spent,
    /// No such sending.
    Unknown,
    /// Too many wrong tries in all.
    BranchOnly,
}

/// A locked code with the wrong tries of its member number.
struct Locked {
    subject: Vec<u8>,
    person: Option<Uuid>,
    code_mac: Vec<u8>,
    expires_at: OffsetDateTime,
    tries: i32,
    used: bool,
    in_a_row: i32,
    in_all: i32,
    wait_until: Option<OffsetDateTime>,
}

/// Counts a try and answers it. Tries of one member number come one after the other, whichever code
/// they are for, so that many at once win nothing.
pub async fn try_code(db: &Db, attempt: CodeTry<'_>) -> Result<CodeOutcome, StoreError> {
    let mut tx = db.begin().await?;
    let Some(locked) = lock(&mut tx, &attempt).await? else { return Ok(CodeOutcome::Unknown) };
    if let Some(refusal) = refuse(&locked, &attempt) {
        tx.abandon().await?;
        return Ok(refusal);
    }
    let same = bool::from(locked.code_mac.ct_eq(attempt.code_mac));
    match locked.person.filter(|_| same) {
        Some(person) => right(tx, &locked, &attempt, PersonId::new(person)).await,
        None => wrong(tx, &locked, &attempt).await,
    }
}

async fn lock(tx: &mut Tx, attempt: &CodeTry<'_>) -> Result<Option<Locked>, StoreError> {
    let subject = sqlx::query_scalar!(
        "SELECT subject FROM sign_in_code WHERE challenge = $1",
        attempt.challenge
    )
    .fetch_optional(tx.connection())
    .await?;
    let Some(subject) = subject else { return Ok(None) };
    // The row of the member number is made first, so that there is one to lock.
    sqlx::query!(
        "INSERT INTO sign_in_delay (subject, wrong_in_a_row, wrong_in_all, wait_until) \
         VALUES ($1, 0, 0, $2) ON CONFLICT (subject) DO NOTHING",
        subject,
        attempt.at,
    )
    .execute(tx.connection())
    .await?;
    let delay = sqlx::query!(
        "SELECT wrong_in_a_row, wrong_in_all, wait_until FROM sign_in_delay \
         WHERE subject = $1 FOR UPDATE",
        subject,
    )
    .fetch_one(tx.connection())
    .await?;
    let code = sqlx::query!(
        "SELECT person, code_mac, expires_at, tries, used_at FROM sign_in_code \
         WHERE challenge = $1 FOR UPDATE",
        attempt.challenge,
    )
    .fetch_optional(tx.connection())
    .await?;
    // An expired one may have been forgotten meanwhile.
    let Some(code) = code else { return Ok(None) };
    Ok(Some(Locked {
        subject,
        person: code.person,
        code_mac: code.code_mac,
        expires_at: code.expires_at,
        tries: code.tries,
        used: code.used_at.is_some(),
        in_a_row: delay.wrong_in_a_row,
        in_all: delay.wrong_in_all,
        wait_until: Some(delay.wait_until),
    }))
}

fn refuse(locked: &Locked, attempt: &CodeTry<'_>) -> Option<CodeOutcome> {
    if locked.in_all >= attempt.most_in_all {
        return Some(CodeOutcome::BranchOnly);
    }
    if locked.used || locked.tries >= attempt.most_tries || attempt.at >= locked.expires_at {
        return Some(CodeOutcome::Spent);
    }
    let wait = locked.wait_until.filter(|until| *until > attempt.at);
    wait.map(|until| CodeOutcome::Wait(until - attempt.at))
}

async fn right(
    mut tx: Tx,
    locked: &Locked,
    attempt: &CodeTry<'_>,
    person: PersonId,
) -> Result<CodeOutcome, StoreError> {
    sqlx::query!(
        "UPDATE sign_in_code SET used_at = $2, tries = tries + 1 WHERE challenge = $1",
        attempt.challenge,
        attempt.at,
    )
    .execute(tx.connection())
    .await?;
    sqlx::query!(
        "UPDATE sign_in_delay SET wrong_in_a_row = 0, wait_until = $2 WHERE subject = $1",
        locked.subject,
        attempt.at,
    )
    .execute(tx.connection())
    .await?;
    // A code that signs somebody in is sent only after she has proved who she is: now, or once before.
    activation::activate(&mut tx, &Scope::Own(person), person, attempt.at).await?;
    let (act, _) = attempt.sent_for.acts();
    commit(tx, attempt, act, Subject::Person(person), Actor::person(person)).await?;
    Ok(CodeOutcome::Right(person))
}

async fn wrong(
    mut tx: Tx,
    locked: &Locked,
    attempt: &CodeTry<'_>,
) -> Result<CodeOutcome, StoreError> {
    let in_a_row = locked.in_a_row + 1;
    let wait = (attempt.delay_after)(u32::try_from(in_a_row).unwrap_or(u32::MAX));
    sqlx::query!(
        "UPDATE sign_in_code SET tries = tries + 1 WHERE challenge = $1",
        attempt.challenge,
    )
    .execute(tx.connection())
    .await?;
    sqlx::query!(
        "UPDATE sign_in_delay SET wrong_in_a_row = $2, wrong_in_all = wrong_in_all + 1, \
         wait_until = $3 WHERE subject = $1",
        locked.subject,
        in_a_row,
        attempt.at + wait,
    )
    .execute(tx.connection())
    .await?;
    let subject = match locked.person {
        Some(person) => Subject::Person(PersonId::new(person)),
        None => Subject::Other("nobody".to_owned()),
    };
    let (_, act) = attempt.sent_for.acts();
    commit(tx, attempt, act, subject, Actor::nobody()).await?;
    let left = attempt.most_tries - locked.tries - 1;
    Ok(CodeOutcome::Wrong { tries_left: u32::try_from(left).unwrap_or(0), wait })
}

async fn commit(
    tx: Tx,
    attempt: &CodeTry<'_>,
    act: &'static str,
    subject: Subject,
    actor: Actor,
) -> Result<(), StoreError> {
    let detail = serde_json::json!({ "challenge": attempt.challenge });
    tx.commit(Act { actor: &actor, act, subject, at: attempt.at, detail, event: false }).await
}
