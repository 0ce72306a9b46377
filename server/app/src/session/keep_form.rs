//! A form typed in a session that ended meanwhile is kept for its person and offered back.

use sothon_domain::access::{Actor, Purpose, Scope};
use sothon_domain::person::PersonId;
use sothon_store::{Act, Subject, kept_form};
use time::Duration;

use crate::authorisation::{UseCase, authorise_own};
use crate::{App, AppError};

/// How long a kept form waits for its person.
const WAITS: Duration = Duration::hours(24);

/// Keeps the form for the person whose session has just been found expired.
pub async fn keep_form(
    app: &App,
    person: PersonId,
    path: &str,
    form: &str,
) -> Result<(), AppError> {
    let expires_at = app.clock.now() + WAITS;
    let scope = Scope::All(Purpose::SignIn);
    kept_form::keep(&app.db, &scope, person, path, form, expires_at).await?;
    Ok(())
}

/// The path of the latest form kept for this person; the form itself stays.
pub async fn kept_path(app: &App, person: PersonId) -> Result<Option<String>, AppError> {
    let path =
        kept_form::latest_path(&app.db, &Scope::Own(person), person, app.clock.now()).await?;
    Ok(path)
}

/// The form kept for the actor on this path; a delegate is shown none that another has typed. Reading leaves
/// it; sending the form forgets it.
pub async fn read_kept_form(
    app: &App,
    actor: &Actor,
    path: &str,
) -> Result<Option<String>, AppError> {
    let (scope, person) = authorise_own(actor, UseCase::ReportCorrection)?;
    if actor.acting_for.is_some() {
        return Ok(None);
    }
    Ok(kept_form::read(&app.db, &scope, person, path, app.clock.now()).await?)
}

/// Forgets the form kept for the actor on this path, because its content has been taken in. Does
/// nothing where none is kept.
pub async fn forget_kept_form(app: &App, actor: &Actor, path: &str) -> Result<(), AppError> {
    let (scope, person) = authorise_own(actor, UseCase::ReportCorrection)?;
    let at = app.clock.now();
    let hers = actor.acting_for.is_none();
    if !hers || kept_form::read(&app.db, &scope, person, path, at).await?.is_none() {
        return Ok(());
    }
    let mut tx = app.db.begin_despite_lock(&scope, person).await?;
    kept_form::forget(&mut tx, &scope, person, path).await?;
    let (subject, detail) = (Subject::Person(person), serde_json::json!({ "path": path }));
    let act = Act { actor, act: "kept_form.forgotten", subject, at, detail, event: false };
    Ok(tx.commit(act).await?)
}
