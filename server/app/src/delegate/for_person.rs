//! A member of staff ends what others may do for a person at her counter or on the phone. One is enough: less
//! can happen to her record afterwards, and she is told.

use sothon_domain::access::{Actor, Scope};
use sothon_domain::delegate::DelegateChannel;
use sothon_domain::effects::today;
use sothon_domain::masked::MaskedNames;
use sothon_domain::person::{MemberNumber, PersonId};
use sothon_store::delegation::{self, Side};
use sothon_store::person;

use super::end::end_all;
use crate::authorisation::{UseCase, authorise_staff};
use crate::case::record_reading;
use crate::{App, AppError};

/// What a typed member number leads to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ToStop {
    /// So many may act for her; her name, so that the right one is stopped for.
    Found {
        /// Masked.
        name: MaskedNames,
        /// How many, at least one.
        count: usize,
    },
    /// They were just stopped.
    Stopped,
    /// Nobody may act for her.
    NoDelegate,
    /// It is no member number.
    Malformed,
    /// Nobody in the reach of the office has it.
    Unknown,
}

/// Finds the member with a typed number. Her masked name is shown, so the reading is written down.
pub async fn find_to_stop(app: &App, actor: &Actor, typed: &str) -> Result<ToStop, AppError> {
    let (scope, member) = authorise_staff(actor, UseCase::StopDelegatesForPerson)?;
    let found = match find(app, &scope, typed).await? {
        Ok(found) => found,
        Err(nobody) => return Ok(nobody),
    };
    record_reading(app, actor, member, found, None).await?;
    let today = today(app.clock.as_ref());
    let her = (Side::Principal, found);
    let standing = delegation::standing(&app.db, &scope, her, today).await?;
    let count = standing.iter().filter(|one| one.frozen_at.is_none()).count();
    if count == 0 {
        return Ok(ToStop::NoDelegate);
    }
    let name = person::load(&app.db, &scope, found).await?.name;
    Ok(ToStop::Found { name: MaskedNames::of(&name), count })
}

/// Ends all that others may do for the member with this number; she and they are told.
pub async fn stop_for(app: &App, actor: &Actor, typed: &str) -> Result<ToStop, AppError> {
    let (scope, _) = authorise_staff(actor, UseCase::StopDelegatesForPerson)?;
    let found = match find(app, &scope, typed).await? {
        Ok(found) => found,
        Err(nobody) => return Ok(nobody),
    };
    end_all(app, actor, (&scope, found), DelegateChannel::Branch).await?;
    Ok(ToStop::Stopped)
}

async fn find(app: &App, scope: &Scope, typed: &str) -> Result<Result<PersonId, ToStop>, AppError> {
    let Ok(number) = typed.parse::<MemberNumber>() else { return Ok(Err(ToStop::Malformed)) };
    let found = person::find_by_member_number(&app.db, scope, &number).await?;
    Ok(found.map(|found| found.person).ok_or(ToStop::Unknown))
}
