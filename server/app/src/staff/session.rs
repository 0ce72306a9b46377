//! Sessions of staff: as long as a pensioner's, kept apart from hers, so that both may live in one
//! browser. Only who she is is kept; her role and office are read at each request.

use serde::{Deserialize, Serialize};
use sothon_domain::access::{Actor, StaffMember};
use sothon_domain::effects::new_token;
use sothon_domain::person::StaffId;
use sothon_store::staff;
use time::OffsetDateTime;

use crate::session::{IDLE, LONGEST, TOUCH_AFTER, hashed};
use crate::{App, AppError};

/// What is kept under a token.
#[derive(Serialize, Deserialize)]
struct Session {
    staff: StaffId,
    #[serde(with = "time::serde::timestamp")]
    started_at: OffsetDateTime,
    #[serde(with = "time::serde::timestamp")]
    seen_at: OffsetDateTime,
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
}

impl AtWork {
    /// The actor for use cases.
    pub fn actor(&self) -> Actor {
        Actor::staff(self.member.clone())
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
    let now = app.clock.now();
    let token = new_token(app.entropy.as_ref());
    put(app, &store_key(&token), &Session { staff, started_at: now, seen_at: now }).await?;
    Ok(token)
}

/// Finds the session of a cookie and counts the request as a sign of life. One who has left the
/// staff is unknown at once.
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
    if now - session.seen_at >= TOUCH_AFTER {
        session.seen_at = now;
        put(app, &key, &session).await?;
    }
    let expires_at = session.expires_at();
    Ok(Resumed::Active(AtWork { member: found.member, email: found.email, expires_at }))
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
