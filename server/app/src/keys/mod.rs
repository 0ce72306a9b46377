//! The keys that hold the data: what each still holds, and moving everything under the newest.

use serde_json::json;
use sothon_domain::access::{Actor, Scope};
use sothon_store::{Act, Subject, Tx, claim_call, complaint, death_report, key_rotation};

use crate::authorisation::{UseCase, authorise};
use crate::{App, AppError};

pub use sothon_store::key_rotation::Held;

/// Persons moved by one transaction.
const BATCH: i64 = 1_000;

/// What each key holds, the oldest first.
///
/// # Errors
/// The actor may not, or the store fails.
pub async fn held(app: &App, actor: &Actor) -> Result<Vec<Held>, AppError> {
    let scope = authorise(actor, UseCase::RotateKeys)?;
    Ok(key_rotation::held(&app.db, &scope).await?)
}

/// Moves everything that lasts under the newest key; how many rows were moved. What passes within days
/// stays where it is. Cut short, it goes on where it stopped.
///
/// # Errors
/// The actor may not, a key is missing, or the store fails.
pub async fn rotate(app: &App, actor: &Actor) -> Result<usize, AppError> {
    let scope = authorise(actor, UseCase::RotateKeys)?;
    let mut tx = app.db.begin().await?;
    let mut moved = key_rotation::reseal_staff(&mut tx).await?;
    commit(app, actor, tx, "staff", moved).await?;
    let mut tx = app.db.begin().await?;
    let reports = death_report::reseal(&mut tx, &scope).await?;
    commit(app, actor, tx, "death-reports", reports).await?;
    moved += reports;
    let mut tx = app.db.begin().await?;
    let complaints = complaint::reseal(&mut tx, &scope).await?;
    commit(app, actor, tx, "complaints", complaints).await?;
    moved += complaints;
    let mut tx = app.db.begin().await?;
    let calls = claim_call::reseal(&mut tx, &scope).await?;
    commit(app, actor, tx, "claim-calls", calls).await?;
    moved += calls;
    loop {
        let of_batch = batch(app, actor, &scope).await?;
        if of_batch == 0 {
            return Ok(moved);
        }
        moved += of_batch;
    }
}

async fn batch(app: &App, actor: &Actor, scope: &Scope) -> Result<usize, AppError> {
    let mut tx = app.db.begin().await?;
    let moved = key_rotation::rewrap_persons(&mut tx, scope, BATCH).await?;
    commit(app, actor, tx, "persons", moved).await?;
    Ok(moved)
}

async fn commit(app: &App, actor: &Actor, tx: Tx, of: &str, rows: usize) -> Result<(), AppError> {
    if rows == 0 {
        return Ok(());
    }
    let key = key_rotation::newest(&app.db);
    let detail = json!({ "key": key, "of": of, "rows": rows });
    let (act, subject, at) = ("keys.rotated", Subject::Other("keys".into()), app.clock.now());
    Ok(tx.commit(Act { actor, act, subject, at, detail, event: false }).await?)
}
