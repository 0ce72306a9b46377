//! Finds the session of a cookie and counts the request as a sign of life.

use sothon_domain::access::Scope;
use sothon_store::phone_binding;

use super::{Resumed, Session, TOUCH_AFTER, store_key};
use crate::{App, AppError};

/// Resumes the session with this token. A session store that is gone means an error, never a guess.
pub async fn resume(app: &App, token: &str) -> Result<Resumed, AppError> {
    let key = store_key(token);
    let Some(value) = app.ephemeral.get(&key).await? else { return Ok(Resumed::Unknown) };
    let Ok(mut session) = serde_json::from_slice::<Session>(&value) else {
        return Ok(Resumed::Unknown);
    };
    let now = app.clock.now();
    if now >= session.expires_at() {
        // What she typed for another is not kept: it would be offered for her own record.
        return Ok(match session.acting_for {
            None => Resumed::Expired(session.person),
            Some(_) => Resumed::Unknown,
        });
    }
    if is_ended(app, &session).await? {
        return Ok(Resumed::Unknown);
    }
    if now - session.seen_at >= TOUCH_AFTER {
        session.seen_at = now;
        let value = serde_json::to_vec(&session).expect("a session is plain data");
        app.ephemeral.put(&key, &value, session.started_at + super::LONGEST).await?;
    }
    Ok(Resumed::Active(session))
}

/// Whether it began before she had lost her passkey or her phone and two of the staff ended all her sessions.
async fn is_ended(app: &App, session: &Session) -> Result<bool, AppError> {
    let her = session.person;
    let ended = phone_binding::sessions_ended(&app.db, &Scope::Own(her), her).await?;
    Ok(ended.is_some_and(|ended| session.started_at <= ended))
}
