//! A delegate begins to act for another, and returns to her own record.

use sothon_domain::access::{Actor, Scope, Who};
use sothon_domain::delegate::Delegation;
use sothon_domain::effects::today;
use sothon_domain::person::{DelegationId, PersonId, PersonName};
use sothon_store::{Act, Subject, delegation};

use crate::authorisation::{UseCase, authorise, authorise_own};
use crate::session::{self, Session};
use crate::{App, AppError};

/// Whose record a session is about.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Acting {
    /// Her own.
    Own,
    /// Another's, who has let her.
    For(ActingFor),
    /// Another's, who no longer lets her: she does nothing until she returns to her own.
    Ended,
}

/// For whom she acts.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ActingFor {
    /// The leave.
    pub delegation: Delegation,
    /// The other's name.
    pub name: PersonName,
}

/// Whose record the session is about. A leave is asked for in the store at every request, so that ending it
/// holds at once.
pub async fn acting(app: &App, session: &Session) -> Result<Acting, AppError> {
    let Some(id) = session.acting_for else { return Ok(Acting::Own) };
    let (scope, today) = (Scope::Own(session.person), today(app.clock.as_ref()));
    let found = delegation::acting(&app.db, &scope, id, today).await?;
    Ok(found
        .map_or(Acting::Ended, |(delegation, name)| Acting::For(ActingFor { delegation, name })))
}

/// Begins to act by this leave, and returns the session's new token. The other person can see that it was
/// done.
///
/// # Errors
/// [`AppError::NotFound`] for a leave that does not hold or is somebody else's.
pub async fn begin(
    app: &App,
    actor: &Actor,
    (token, session): (&str, &Session),
    id: DelegationId,
) -> Result<String, AppError> {
    let (scope, me) = authorise_own(actor, UseCase::ActForAnother)?;
    let at = app.clock.now();
    let found = delegation::acting(&app.db, &scope, id, today(app.clock.as_ref())).await?;
    let (leave, _) = found.ok_or(AppError::NotFound)?;
    let subject = Subject::Person(leave.principal);
    let detail = serde_json::json!({ "delegation": id.to_string() });
    let actor = Actor::delegate(me, leave);
    let mut tx = app.db.begin().await?;
    delegation::used(&mut tx, &scope, id, at).await?;
    let act = "delegation.used";
    tx.commit(Act { actor: &actor, act, subject, at, detail, event: false }).await?;
    session::switch(app, token, session, Some(id)).await
}

/// Returns to her own record, and returns the session's new token.
pub async fn back(
    app: &App,
    actor: &Actor,
    (token, session): (&str, &Session),
) -> Result<String, AppError> {
    authorise(actor, UseCase::ActForAnother)?;
    session::switch(app, token, session, None).await
}

/// Who acts for the person, if the actor is not the person herself.
pub fn acts(actor: &Actor) -> Option<PersonId> {
    match (&actor.who, &actor.acting_for) {
        (Who::Person(delegate), Some(_)) => Some(*delegate),
        _ => None,
    }
}
