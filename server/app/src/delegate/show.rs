//! Who may act for the actor, for whom she may act, and who has.

use sothon_domain::access::{Actor, Scope};
use sothon_domain::effects::today;
use sothon_domain::person::PersonName;
use sothon_store::delegation::{self, Named, Used};
use sothon_store::person;

use crate::authorisation::{UseCase, authorise};
use crate::{App, AppError};

/// How many uses are shown.
const SHOWN: i64 = 50;

/// What the page of her delegates shows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DelegatesPage {
    /// Her own name.
    pub name: PersonName,
    /// Who may act for her today.
    pub delegates: Vec<Named>,
}

/// What the page of those for whom she may act shows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ActingPage {
    /// Her own name.
    pub name: PersonName,
    /// For whom she may act today.
    pub people: Vec<Named>,
}

/// Who may act for the actor.
pub async fn show(app: &App, actor: &Actor) -> Result<DelegatesPage, AppError> {
    let scope = authorise(actor, UseCase::NameDelegates)?;
    let Scope::Own(me) = scope else { return Err(AppError::NotFound) };
    let name = person::load(&app.db, &scope, me).await?.name;
    let today = today(app.clock.as_ref());
    let delegates = delegation::of_principal(&app.db, &scope, me, today).await?;
    Ok(DelegatesPage { name, delegates })
}

/// How many may act for the actor, for a screen that has no room for names.
pub async fn how_many(app: &App, actor: &Actor) -> Result<usize, AppError> {
    let scope = authorise(actor, UseCase::RevokeDelegate)?;
    let Scope::Own(me) = scope else { return Err(AppError::NotFound) };
    let today = today(app.clock.as_ref());
    Ok(delegation::of_principal(&app.db, &scope, me, today).await?.len())
}

/// For whom the actor may act.
pub async fn for_whom(app: &App, actor: &Actor) -> Result<ActingPage, AppError> {
    let scope = authorise(actor, UseCase::ActForAnother)?;
    let Scope::Own(me) = scope else { return Err(AppError::NotFound) };
    let name = person::load(&app.db, &scope, me).await?.name;
    let today = today(app.clock.as_ref());
    let people = delegation::of_delegate(&app.db, &scope, me, today).await?;
    Ok(ActingPage { name, people })
}

/// Who opened the actor's record for her, the newest first.
pub async fn uses(app: &App, actor: &Actor) -> Result<Vec<Used>, AppError> {
    let scope = authorise(actor, UseCase::SeeWhoLooked)?;
    let Scope::Own(me) = scope else { return Err(AppError::NotFound) };
    Ok(delegation::uses(&app.db, &scope, me, SHOWN).await?)
}
