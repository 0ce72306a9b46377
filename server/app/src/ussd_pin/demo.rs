//! The PIN of the demo's named people, so that a visitor can try the phone service at once.

use sothon_domain::access::{Actor, Scope};
use sothon_domain::effects::new_id;
use sothon_domain::person::MemberNumber;
use sothon_store::{person, ussd_pin};

use super::{PinSet, SetPin, set};
use crate::authorisation::{UseCase, authorise};
use crate::{App, AppError};

/// The one PIN of all of them: neither weak nor the end of one of their phones.
pub const PIN: &str = "7294";

/// Sets the demo's PIN for a member who has a phone and no PIN yet.
///
/// # Errors
/// [`AppError::NotFound`] outside demo mode, and for an unknown member.
pub async fn ensure_pin(app: &App, number: &MemberNumber) -> Result<(), AppError> {
    if !app.settings.demo {
        return Err(AppError::NotFound);
    }
    let scope = authorise(&Actor::nobody(), UseCase::SignIn)?;
    let member = person::find_by_member_number(&app.db, &scope, number).await?;
    let member = member.ok_or(AppError::NotFound)?;
    let own = Scope::Own(member.person);
    let known = ussd_pin::state(&app.db, &own, member.person).await?;
    if member.phone.is_none() || known.is_some() {
        return Ok(());
    }
    let key = new_id(app.clock.as_ref(), app.entropy.as_ref());
    let sent = SetPin { pin: PIN, again: PIN, key };
    match set(app, &Actor::person(member.person), &sent).await? {
        PinSet::Done { .. } => Ok(()),
        PinSet::Refused(_) => Err(AppError::Inconsistent("the demo's PIN won't do")),
    }
}
