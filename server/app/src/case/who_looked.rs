//! Which members of staff have opened one's own file.

use sothon_domain::access::Actor;
use sothon_store::file_reading::{self, Reading};

use crate::authorisation::{UseCase, authorise_own};
use crate::{App, AppError};

/// How many readings are shown.
const SHOWN: i64 = 50;

/// The latest readings of the actor's own file, newest first.
pub async fn who_looked(app: &App, actor: &Actor) -> Result<Vec<Reading>, AppError> {
    let (scope, me) = authorise_own(actor, UseCase::SeeWhoLooked)?;
    Ok(file_reading::of_person(&app.db, &scope, me, SHOWN).await?)
}
