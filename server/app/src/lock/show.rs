//! Whether the actor's own record is locked.

use sothon_domain::access::{Actor, Scope};
use sothon_domain::person::PersonName;
use sothon_store::{person, person_lock, record_merge};
use time::OffsetDateTime;

use super::Lock;
use crate::authorisation::{UseCase, authorise_own};
use crate::{App, AppError};

/// What the page of the lock shows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LockPage {
    /// Her name.
    pub name: PersonName,
    /// The lock that stands on the record under which she is paid, if one does.
    pub lock: Option<Lock>,
}

/// Shows the actor her lock.
pub async fn show(app: &App, actor: &Actor) -> Result<LockPage, AppError> {
    let (scope, me) = authorise_own(actor, UseCase::LockRecord)?;
    let name = person::load(&app.db, &scope, me).await?.name;
    let lock = match record_merge::kept(&app.db, &scope, me).await? {
        Some(kept) => person_lock::standing(&app.db, &Scope::Own(kept), kept).await?,
        None => person_lock::standing(&app.db, &scope, me).await?,
    };
    let lock = lock.map(Lock::from);
    Ok(LockPage { name, lock })
}

/// Since when the record under which the actor is paid is locked, if it is; for what is said on all her pages and
/// screens.
pub async fn locked_since(app: &App, actor: &Actor) -> Result<Option<OffsetDateTime>, AppError> {
    let (scope, me) = authorise_own(actor, UseCase::LockRecord)?;
    Ok(person_lock::paid_since(&app.db, &scope, me).await?)
}
