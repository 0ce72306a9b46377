//! Seals audit rows each second and signs a checkpoint each minute.

use sothon_store::audit::{self, Checkpoint, Sealed};

use crate::{App, AppError};

/// Seals the rows that no running transaction can still slip in front of.
pub async fn run_once(app: &App) -> Result<Option<Sealed>, AppError> {
    Ok(audit::seal(&app.db, app.clock.now()).await?)
}

/// Signs what has been sealed since the last checkpoint.
pub async fn checkpoint(app: &App) -> Result<Option<Checkpoint>, AppError> {
    Ok(audit::checkpoint(&app.db, app.clock.now()).await?)
}
