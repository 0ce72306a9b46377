//! A person's own passkeys.

use sothon_domain::access::Actor;
use sothon_domain::person::{PasskeyId, PersonName};
use sothon_store::passkey::{self, Listed};
use sothon_store::person;

use crate::authorisation::{UseCase, authorise_own};
use crate::{App, AppError};

/// Her name and her passkeys.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Passkeys {
    /// Her name.
    pub name: PersonName,
    /// The passkeys, the oldest first.
    pub keys: Vec<Listed>,
}

/// Shows the actor her passkeys.
pub async fn show(app: &App, actor: &Actor) -> Result<Passkeys, AppError> {
    let (scope, person) = authorise_own(actor, UseCase::KeepPasskeys)?;
    let name = person::load(&app.db, &scope, person).await?.name;
    let keys = passkey::list(&app.db, &scope, person).await?;
    Ok(Passkeys { name, keys })
}

/// Shows the actor one of her passkeys, with her name. [`AppError::NotFound`] when she has none such.
pub async fn one(
    app: &App,
    actor: &Actor,
    passkey: PasskeyId,
) -> Result<(PersonName, Listed), AppError> {
    let mine = show(app, actor).await?;
    let key = mine.keys.into_iter().find(|key| key.id == passkey).ok_or(AppError::NotFound)?;
    Ok((mine.name, key))
}
