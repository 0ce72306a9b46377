//! A person takes back her leave to be known by her fingers.

use sothon_domain::access::{Actor, Scope};
use sothon_domain::finger::EnrolmentStage;
use sothon_domain::person::PersonId;
use sothon_store::{Act, Subject, finger};

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
    let kept = finger::kept(&mut tx, scope, her).await?;
    // What is under way goes with it.
    let is_under_way = finger::end_session(&mut tx, scope, her, None).await?;
    if kept.is_empty() && !is_under_way {
        tx.abandon().await?;
        return Ok(false);
    }
    for one in &kept {
        let withdrawn = EnrolmentStage::Withdrawn;
        finger::set_stage(&mut tx, scope, one, withdrawn, (None, at)).await?;
    }
    let ids: Vec<_> = kept.iter().map(|one| one.id.to_string()).collect();
    let detail = serde_json::json!({ "enrolments": ids });
    let (act, subject) = ("finger.withdrawn", Subject::Person(her));
    tx.commit(Act { actor, act, subject, at, detail, event: true }).await?;
    Ok(true)
}
