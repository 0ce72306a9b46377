//! The back office says that it holds a batch.

use sothon_domain::access::Actor;
use sothon_domain::back_office::{self, Acknowledged, BatchHash, BatchNumber, NotAcknowledged};
use sothon_store::back_office as stored;
use sothon_store::{Act, Subject};

use crate::authorisation::{UseCase, authorise};
use crate::{App, AppError};

/// Acknowledges the batch with this number, if the hash is its own and none before it waits. A repeat is answered
/// the same. The inner result says why it is not taken.
///
/// # Errors
/// [`AppError::NotFound`] when there is no such batch yet.
pub async fn acknowledge(
    app: &App,
    actor: &Actor,
    number: BatchNumber,
    told: BatchHash,
) -> Result<Result<Acknowledged, NotAcknowledged>, AppError> {
    authorise(actor, UseCase::AcknowledgeBatch)?;
    let at = app.clock.now();
    let mut tx = app.db.begin().await?;
    let (header, next) = stored::lock_header(&mut tx, number).await?;
    let done = back_office::acknowledge(&header, told, next);
    if done != Ok(Acknowledged::Now) {
        tx.abandon().await?;
        return Ok(done);
    }
    stored::acknowledge(&mut tx, number, at).await?;
    let subject = Subject::Other(format!("batch:{number}"));
    let (act, detail) = ("back-office.acknowledged", serde_json::json!({}));
    tx.commit(Act { actor, act, subject, at, detail, event: false }).await?;
    Ok(done)
}
