//! Ends a session at once.

use super::store_key;
use crate::{App, AppError};

/// Forgets the session of this token; an unknown token is fine.
pub async fn end(app: &App, token: &str) -> Result<(), AppError> {
    app.ephemeral.remove(&store_key(token)).await?;
    Ok(())
}
