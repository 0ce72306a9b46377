//! A person takes back her leave to be known by her fingers.

use sothon_domain::access::{Actor, Scope};
use sothon_domain::finger::EnrolmentStage;
use sothon_domain::person::PersonId;
use sothon_store::{Act, Subject, Tx, finger};
use time::OffsetDateTime;

use crate::authorisation::{UseCase, authorise_own, authorise_staff};
use crate::{App, AppError};

/// Removes what is kept of the actor's own fingers; says whether there was anything. It goes on while her record is
/// locked: it only takes away what others could use.
pub async fn withdraw(app: &App, actor: &Actor) -> Result<bool, AppError> {
    let (scope, me) = authorise_own(actor, UseCase::WithdrawFingers)?;
    remove(app, actor, &scope, me).await
}

/// The same for a person who asks for it at a counter.
///
/// # Errors
/// [`AppError::NotFound`] where she is out of the office's reach.
pub async fn withdraw_for(app: &App, actor: &Actor, her: PersonId) -> Result<bool, AppError> {
    let (scope, _) = authorise_staff(actor, UseCase::WithdrawFingersForPerson)?;
    remove(app, actor, &scope, her).await
}

async fn remove(app: &App, actor: &Actor, scope: &Scope, her: PersonId) -> Result<bool, AppError> {
    let at = app.clock.now();
    let mut tx = app.db.begin_despite_lock(scope, her).await?;
    let ids = end_all(&mut tx, scope, her, (EnrolmentStage::Withdrawn, at)).await?;
    if ids.is_empty() {
        tx.abandon().await?;
        return Ok(false);
    }
    let detail = serde_json::json!({ "enrolments": ids });
    let (act, subject) = ("finger.withdrawn", Subject::Person(her));
    tx.commit(Act { actor, act, subject, at, detail, event: true }).await?;
    Ok(true)
}

/// Ends what stands and what waits of a person, in a transaction that has locked her row; which enrolments those were.
async fn end_all(
    tx: &mut Tx,
    scope: &Scope,
    her: PersonId,
    (stage, at): (EnrolmentStage, OffsetDateTime),
) -> Result<Vec<String>, AppError> {
    let kept = finger::kept(tx, scope, her).await?;
    for one in &kept {
        finger::set_stage(tx, scope, one, stage, (None, at)).await?;
    }
    Ok(kept.iter().map(|one| one.id.to_string()).collect())
}

/// Removes what is kept of the fingers of a record that is joined with another one, in the transaction of that act, which
/// has locked the row of the record.
pub(crate) async fn remove_of_retired(
    tx: &mut Tx,
    (actor, scope): (&Actor, &Scope),
    retired: PersonId,
    at: OffsetDateTime,
) -> Result<(), AppError> {
    let ids = end_all(tx, scope, retired, (EnrolmentStage::Replaced, at)).await?;
    if ids.is_empty() {
        return Ok(());
    }
    let detail = serde_json::json!({ "enrolments": ids });
    let (act, subject) = ("finger.removed-by-merge", Subject::Person(retired));
    Ok(tx.also(Act { actor, act, subject, at, detail, event: true }).await?)
}
