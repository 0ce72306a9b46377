//! Who may act for the actor, for whom she may act, and who has.

use sothon_domain::access::Actor;
use sothon_domain::effects::today;
use sothon_domain::person::PersonName;
use sothon_store::delegation::{self, Named, Side, Used};
use sothon_store::person;

use crate::authorisation::{UseCase, authorise_own};
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
    let (scope, me) = authorise_own(actor, UseCase::NameDelegates)?;
    let name = person::load(&app.db, &scope, me).await?.name;
    let today = today(app.clock.as_ref());
    let delegates = delegation::standing(&app.db, &scope, (Side::Principal, me), today).await?;
    Ok(DelegatesPage { name, delegates })
}

/// How many may act for the actor and were not stopped, for a screen that has no room for names.
pub async fn how_many(app: &App, actor: &Actor) -> Result<usize, AppError> {
    let (scope, me) = authorise_own(actor, UseCase::RevokeDelegate)?;
    let today = today(app.clock.as_ref());
    let her = (Side::Principal, me);
    let standing = delegation::standing(&app.db, &scope, her, today).await?;
    Ok(standing.iter().filter(|one| one.frozen_at.is_none()).count())
}

/// For whom the actor may act.
pub async fn for_whom(app: &App, actor: &Actor) -> Result<ActingPage, AppError> {
    let (scope, me) = authorise_own(actor, UseCase::ActForAnother)?;
    let name = person::load(&app.db, &scope, me).await?.name;
    let today = today(app.clock.as_ref());
    let mut people = delegation::standing(&app.db, &scope, (Side::Delegate, me), today).await?;
    people.retain(|one| one.frozen_at.is_none());
    Ok(ActingPage { name, people })
}

/// Who opened the actor's record for her, the newest first.
pub async fn uses(app: &App, actor: &Actor) -> Result<Vec<Used>, AppError> {
    let (scope, me) = authorise_own(actor, UseCase::SeeWhoLooked)?;
    Ok(delegation::uses(&app.db, &scope, me, SHOWN).await?)
}
