//! What a call leaves in the store of what may be lost: sealed, for a screen holds amounts and a call
//! knows who is calling.
//!
//! The name it is kept by is a keyed hash of the gateway, the call, the phone and the press, or of the
//! phone alone. Each value is bound to its name, so that no answer can be put in the place of another.

use serde::Serialize;
use serde::de::DeserializeOwned;

use super::call::LIVES;
use crate::{App, AppError};

/// Keeps a value for [`LIVES`], instead of an earlier one of this name.
pub(super) async fn put(app: &App, name: &str, value: &impl Serialize) -> Result<(), AppError> {
    let plain = serde_json::to_vec(value).expect("what a call keeps is plain data");
    let sealed = app.db.vault().seal_passing(name, &plain);
    app.ephemeral.put(name, &sealed, app.clock.now() + LIVES).await?;
    Ok(())
}

/// The value kept by this name. What can't be opened or read is as if it had been lost: somebody has
/// touched it, or another release or a server with other keys wrote it.
pub(super) async fn get<T: DeserializeOwned>(app: &App, name: &str) -> Result<Option<T>, AppError> {
    let Some(sealed) = app.ephemeral.get(name).await? else { return Ok(None) };
    let plain = app.db.vault().open_passing(name, &sealed);
    let value = plain.and_then(|plain| serde_json::from_slice(&plain).ok());
    if value.is_none() {
        tracing::warn!("what a call of the phone service kept can't be opened: it counts as lost");
    }
    Ok(value)
}
