//! A member of staff says how she followed a notice.

use sothon_domain::access::Actor;
use sothon_domain::undelivered::Followed;
use sothon_store::{Act, Subject, undelivered};
use uuid::Uuid;

use crate::authorisation::{UseCase, authorise_staff};
use crate::{App, AppError};

/// Takes the notice off the list. What somebody has followed before stays as she wrote it; a repeat
/// changes nothing.
///
/// # Errors
/// The actor may not, or the store fails.
pub async fn follow(
    app: &App,
    actor: &Actor,
    message: Uuid,
    how: Followed,
) -> Result<(), AppError> {
    let (scope, member) = authorise_staff(actor, UseCase::FollowUndelivered)?;
    let at = app.clock.now();
    let mut tx = app.db.begin().await?;
    let Some(person) = undelivered::follow(&mut tx, &scope, message, (how, member.id, at)).await?
    else {
        return Ok(());
    };
    let (act, subject) = ("notice.followed", Subject::Person(person));
    let detail = serde_json::json!({ "message": message, "how": how.code() });
    Ok(tx.commit(Act { actor, act, subject, at, detail, event: false }).await?)
}
