//! Begins a session after sign-in.

use sothon_domain::effects::new_token;
use sothon_domain::person::PersonId;

use super::{LONGEST, Session, store_key};
use crate::{App, AppError};

/// Begins a session under a fresh token of 128 bits and returns the token for the cookie.
pub async fn start(app: &App, person: PersonId) -> Result<String, AppError> {
    let now = app.clock.now();
    let session = Session { person, acting_for: None, started_at: now, seen_at: now };
    let token = new_token(app.entropy.as_ref());
    let value = serde_json::to_vec(&session).expect("a session is plain data");
    app.ephemeral.put(&store_key(&token), &value, now + LONGEST).await?;
    Ok(token)
}
