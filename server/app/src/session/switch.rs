//! From her own record to another's, and back.

use sothon_domain::effects::new_token;
use sothon_domain::person::DelegationId;

use super::{LONGEST, Session, end, store_key};
use crate::{App, AppError};

/// Goes on with the session under a fresh token, for herself or by the leave of another, and returns the token
/// for the cookie. The old one is forgotten, so that a form of an earlier page, which was meant for somebody
/// else's record, is refused.
pub async fn switch(
    app: &App,
    token: &str,
    session: &Session,
    acting_for: Option<DelegationId>,
) -> Result<String, AppError> {
    let switched = Session { acting_for, ..session.clone() };
    let new = new_token(app.entropy.as_ref());
    let value = serde_json::to_vec(&switched).expect("a session is plain data");
    app.ephemeral.put(&store_key(&new), &value, session.started_at + LONGEST).await?;
    end(app, token).await?;
    Ok(new)
}
