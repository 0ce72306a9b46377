//! A member of staff locks the record of a person at her counter or on the phone. One is enough: a lock only
//! stops changes, and two are needed to end it.

use sothon_domain::access::{Actor, Scope, StaffMember};
use sothon_domain::masked::MaskedNames;
use sothon_domain::person::{LockId, MemberNumber, PersonId};
use sothon_domain::person_lock::LockChannel;
use sothon_store::{person, person_lock};

use super::set::{Set, set};
use super::unlock::reaches;
use crate::authorisation::{UseCase, authorise_staff};
use crate::case::record_reading;
use crate::{App, AppError};

/// What a typed member number leads to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ToLock {
    /// Her record can be locked; her name, so that the right one is.
    Found(MaskedNames),
    /// It is locked already, or was just locked.
    Locked(LockId),
    /// It is locked, and somebody has proposed elsewhere than at the actor's branch to unlock it.
    Elsewhere,
    /// It is no member number.
    Malformed,
    /// Nobody in the reach of the office has it.
    Unknown,
}

/// Finds the member with a typed number. Her masked name is shown, so the reading is written down.
pub async fn find_to_lock(app: &App, actor: &Actor, typed: &str) -> Result<ToLock, AppError> {
    let (scope, member) = authorise_staff(actor, UseCase::LockForPerson)?;
    let found = match find(app, &scope, typed).await? {
        Ok(found) => found,
        Err(nobody) => return Ok(nobody),
    };
    // Of a retired number the paid record may be open while this one is locked: then there is something to lock.
    let own = person_lock::standing(&app.db, &scope, found).await?;
    if let Some(lock) = own
        && person_lock::paid_since(&app.db, &scope, found).await?.is_some()
    {
        return locked(app, &scope, member, lock.id).await;
    }
    record_reading(app, actor, member, found, None).await?;
    let name = person::load(&app.db, &scope, found).await?.name;
    Ok(ToLock::Found(MaskedNames::of(&name)))
}

/// Locks the record of the member with this number, and tells her and her trusted contact. A record that is
/// locked stays as it is. Where the number is retired, the record under which she is paid is locked with it, also
/// where the office does not reach that one: a lock only stops changes.
pub async fn lock_for(app: &App, actor: &Actor, typed: &str) -> Result<ToLock, AppError> {
    let (scope, member) = authorise_staff(actor, UseCase::LockForPerson)?;
    let person = match find(app, &scope, typed).await? {
        Ok(found) => found,
        Err(nobody) => return Ok(nobody),
    };
    let order = Set { app, actor, scope: &scope, person, channel: LockChannel::Branch };
    let lock = set(&order).await?.own.id;
    locked(app, &scope, member, lock).await
}

async fn locked(
    app: &App,
    scope: &Scope,
    member: &StaffMember,
    lock: LockId,
) -> Result<ToLock, AppError> {
    let here = reaches(app, scope, member, lock).await?;
    Ok(if here { ToLock::Locked(lock) } else { ToLock::Elsewhere })
}

async fn find(app: &App, scope: &Scope, typed: &str) -> Result<Result<PersonId, ToLock>, AppError> {
    let Ok(number) = typed.parse::<MemberNumber>() else { return Ok(Err(ToLock::Malformed)) };
    let found = person::find_by_member_number(&app.db, scope, &number).await?;
    Ok(found.map(|found| found.person).ok_or(ToLock::Unknown))
}
