//! Whether the actor's own record is locked.

use sothon_domain::access::Actor;
use sothon_domain::person::PersonName;
use sothon_store::{person, person_lock};
use time::OffsetDateTime;

use super::Lock;
use crate::authorisation::{UseCase, authorise_own};
use crate::{App, AppError};

/// What the page of the lock shows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LockPage {
    /// Her name.
    pub name: PersonName,
    /// The lock that stands, if one does.
    pub lock: Option<Lock>,
}

/// Shows the actor her lock.
pub async fn show(app: &App, actor: &Actor) -> Result<LockPage, AppError> {
    let (scope, me) = authorise_own(actor, UseCase::LockRecord)?;
    let name = person::load(&app.db, &scope, me).await?.name;
    let lock = person_lock::standing(&app.db, &scope, me).await?.map(Lock::from);
    Ok(LockPage { name, lock })
}

/// Since when the actor's record is locked, if it is; for what is said on all her pages and screens.
pub async fn locked_since(app: &App, actor: &Actor) -> Result<Option<OffsetDateTime>, AppError> {
    let (scope, me) = authorise_own(actor, UseCase::LockRecord)?;
    Ok(person_lock::since(&app.db, &scope, me, None).await?)
}
