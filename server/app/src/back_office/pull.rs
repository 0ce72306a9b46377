//! The back office pulls a batch.

use sothon_domain::access::Actor;
use sothon_domain::back_office::{Batch, BatchNumber};
use sothon_store::back_office as stored;

use crate::authorisation::{UseCase, authorise};
use crate::{App, AppError};

/// The first batch that is not acknowledged, the same at every call until it is; none where nothing waits.
pub async fn next(app: &App, actor: &Actor) -> Result<Option<Batch>, AppError> {
    let scope = authorise(actor, UseCase::PullBatches)?;
    match stored::next(&app.db).await? {
        Some(number) => Ok(Some(stored::sent(&app.db, &scope, number).await?)),
        None => Ok(None),
    }
}

/// The batch with this number, acknowledged or not.
///
/// # Errors
/// [`AppError::NotFound`] when there is none yet.
pub async fn one(app: &App, actor: &Actor, number: BatchNumber) -> Result<Batch, AppError> {
    let scope = authorise(actor, UseCase::PullBatches)?;
    Ok(stored::sent(&app.db, &scope, number).await?)
}
