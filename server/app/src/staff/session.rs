//! Sessions of staff: as long as a pensioner's, kept apart from hers, so that both may live in one
//! browser. Only who she is is kept; her role and office are read at each request.

use serde::{Deserialize, Serialize};
use sothon_domain::access::{Actor, Assurance, StaffMember};
use sothon_domain::effects::new_token;
use sothon_domain::person::StaffId;
use sothon_store::{staff, staff_passkey};
use time::{Duration, OffsetDateTime};

use crate::session::{IDLE, LONGEST, TOUCH_AFTER, hashed};
use crate::{App, AppError};

/// How long a code or a passkey proves that it is she who approves something.
const PROOF_HOLDS: Duration = Duration::minutes(10);

/// What is kept under a token.
#[derive(Serialize, Deserialize)]
struct Session {
    staff: StaffId,
    #[serde(with = "time::serde::timestamp")]
    started_at: OffsetDateTime,
    #[serde(with = "time::serde::timestamp")]
    seen_at: OffsetDateTime,
    /// When she typed her last code in this session, or proved to the provider who she is.
    #[serde(with = "time::serde::timestamp")]
    proved_at: OffsetDateTime,
    #[serde(default)]
    by: SignedInBy,
}

/// Who said that it is she; she proves it anew in the same way, or by a passkey of ours.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum SignedInBy {
    /// We: by a password, a code or a key of hers.
    #[default]
    Us,
    /// The sign-on of the institution.
    Provider,
}

impl Session {
    fn expires_at(&self) -> OffsetDateTime {
        (self.seen_at + IDLE).min(self.started_at + LONGEST)
    }
}

/// A member of staff at work.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AtWork {
    /// Who she is, what she may do and where, at this moment.
    pub member: StaffMember,
    /// Address of her mailbox, for her own eyes.
    pub email: String,
    /// The instant at which her session ends if nothing more is asked.
    pub expires_at: OffsetDateTime,
    /// Whether she typed a code or used a passkey in this session within the last ten minutes, so that she can
    /// approve.
    pub recently_proved: bool,
    /// Whether she has not, and keeps a good passkey that can take the place of a code.
    pub proves_by_passkey: bool,
    /// Who said that it is she.
    pub by: SignedInBy,
}

impl AtWork {
    /// The actor for use cases.
    pub fn actor(&self) -> Actor {
        let now = Actor::staff(self.member.clone());
        match self.recently_proved {
            true => now,
            false => Actor { assurance: Assurance::TwoFactorsEarlier, ..now },
        }
    }
}

/// What a staff cookie turned out to mean.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Resumed {
    /// She is signed in.
    Active(AtWork),
    /// She was signed in and must do it again.
    Expired,
    /// We know nothing of it.
    Unknown,
}

/// Begins a session under a fresh token of 128 bits and returns the token for the cookie.
pub async fn start(app: &App, staff: StaffId) -> Result<String, AppError> {
    begin(app, staff, app.clock.now(), SignedInBy::Us).await
}

/// The same for whom the institution's sign-on has sent, and who proved to it then who she is.
pub(super) async fn start_by_provider(
    app: &App,
    staff: StaffId,
    proved_at: OffsetDateTime,
) -> Result<String, AppError> {
    begin(app, staff, proved_at, SignedInBy::Provider).await
}

async fn begin(
    app: &App,
    staff: StaffId,
    proved_at: OffsetDateTime,
    by: SignedInBy,
) -> Result<String, AppError> {
    let now = app.clock.now();
    let token = new_token(app.entropy.as_ref());
    let session = Session { staff, started_at: now, seen_at: now, proved_at, by };
    put(app, &store_key(&token), &session).await?;
    Ok(token)
}

/// Finds the session of a cookie and counts the request as a sign of life. One who has left the staff, or
/// whose password was reset since it began, is unknown at once.
pub async fn resume(app: &App, token: &str) -> Result<Resumed, AppError> {
    let key = store_key(token);
    let Some(value) = app.ephemeral.get(&key).await? else { return Ok(Resumed::Unknown) };
    let Ok(mut session) = serde_json::from_slice::<Session>(&value) else {
        return Ok(Resumed::Unknown);
    };
    let now = app.clock.now();
    if now >= session.expires_at() {
        return Ok(Resumed::Expired);
    }
    let Some(found) = staff::load(&app.db, session.staff).await? else {
        return Ok(Resumed::Unknown);
    };
    if found.sessions_after.is_some_and(|ended| session.started_at <= ended) {
        return Ok(Resumed::Unknown);
    }
    if now - session.seen_at >= TOUCH_AFTER {
        session.seen_at = now;
        put(app, &key, &session).await?;
    }
    let recently_proved = now - session.proved_at < PROOF_HOLDS;
    let proves_by_passkey =
        !recently_proved && staff_passkey::has_good(&app.db, session.staff).await?;
    Ok(Resumed::Active(AtWork {
        member: found.member,
        email: found.email,
        expires_at: session.expires_at(),
        recently_proved,
        proves_by_passkey,
        by: session.by,
    }))
}

/// Keeps in a session that she has typed a right code, or used a key of hers.
pub(crate) async fn keep_proof(app: &App, token: &str, at: OffsetDateTime) -> Result<(), AppError> {
    keep_proof_of(app, token, at, at).await
}

/// Keeps in a session that she proved to the provider then who she is.
pub(super) async fn keep_proof_of_provider(
    app: &App,
    token: &str,
    proved_at: OffsetDateTime,
) -> Result<(), AppError> {
    keep_proof_of(app, token, app.clock.now(), proved_at).await
}

async fn keep_proof_of(
    app: &App,
    token: &str,
    seen_at: OffsetDateTime,
    proved_at: OffsetDateTime,
) -> Result<(), AppError> {
    let key = store_key(token);
    let value = app.ephemeral.get(&key).await?.ok_or(AppError::SignInNeeded)?;
    let session = serde_json::from_slice::<Session>(&value).map_err(|_| AppError::SignInNeeded)?;
    put(app, &key, &Session { seen_at, proved_at, ..session }).await
}

/// Forgets the session of this token; an unknown token is fine.
pub async fn end(app: &App, token: &str) -> Result<(), AppError> {
    app.ephemeral.remove(&store_key(token)).await?;
    Ok(())
}

async fn put(app: &App, key: &str, session: &Session) -> Result<(), AppError> {
    let value = serde_json::to_vec(session).expect("a session is plain data");
    app.ephemeral.put(key, &value, session.started_at + LONGEST).await?;
    Ok(())
}

fn store_key(token: &str) -> String {
    format!("staff-session:{}", hashed(token))
}
