//! Finds the session of a cookie and counts the request as a sign of life.

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
        return Ok(Resumed::Expired(session.person));
    }
    if now - session.seen_at >= TOUCH_AFTER {
        session.seen_at = now;
        let value = serde_json::to_vec(&session).expect("a session is plain data");
        app.ephemeral.put(&key, &value, session.started_at + super::LONGEST).await?;
    }
    Ok(Resumed::Active(session))
}
