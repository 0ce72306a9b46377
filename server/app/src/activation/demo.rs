//! The demo's named people have proved who they are, so that a visitor can sign in as one of them at once.

use sothon_domain::access::{Actor, Scope};
use sothon_domain::person::MemberNumber;
use sothon_store::{Act, Subject, activation, person};

use crate::authorisation::{UseCase, authorise};
use crate::{App, AppError};

/// Activates a member who is not.
///
/// # Errors
/// [`AppError::NotFound`] outside demo mode, and for an unknown member.
pub async fn ensure_activated(app: &App, number: &MemberNumber) -> Result<(), AppError> {
    if !app.settings.demo {
        return Err(AppError::NotFound);
    }
    let (actor, at) = (Actor::nobody(), app.clock.now());
    let scope = authorise(&actor, UseCase::SignIn)?;
    let member = person::find_by_member_number(&app.db, &scope, number).await?;
    let member = member.ok_or(AppError::NotFound)?;
    if member.activated {
        return Ok(());
    }
    let mut tx = app.db.begin().await?;
    activation::activate(&mut tx, &Scope::Own(member.person), member.person, at).await?;
    let (act, subject) = ("activation.of-the-demo", Subject::Person(member.person));
    let detail = serde_json::json!({});
    Ok(tx.commit(Act { actor: &actor, act, subject, at, detail, event: false }).await?)
}
