//! She types a PIN of her own on the device that is handed to her; the member of staff does not see it.

use sothon_domain::access::Actor;
use sothon_domain::person::PhoneBindingId;
use sothon_domain::phone_binding::{BindingEvent, BindingState, Refused};
use sothon_store::{Act, Subject, person, phone_binding};

use super::path;
use crate::authorisation::{UseCase, authorise_staff};
use crate::ussd_pin::{PinRefusal, SetPin, Written, handed};
use crate::{App, AppError};

/// What the page for her PIN shows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PinPage {
    /// The last digits of the phone for which the PIN is.
    pub phone: String,
    /// Whether it may be typed now, and why not.
    pub may: Result<(), Refused>,
    /// Whether it was typed.
    pub typed: bool,
}

/// What became of a typed PIN.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum PinTyped {
    /// It is hers; a repeat is answered the same.
    Done,
    /// It won't do; nothing was changed.
    Wrong(Vec<PinRefusal>),
    /// The binding does not allow it.
    Refused(Refused),
}

/// The page for her PIN, once, within half an hour after the confirmation, for the two who bound the phone.
///
/// # Errors
/// [`AppError::NotFound`] for anybody else, and while nothing is confirmed.
pub async fn pin_page(app: &App, actor: &Actor, id: PhoneBindingId) -> Result<PinPage, AppError> {
    let (scope, member) = authorise_staff(actor, UseCase::ProposeBinding)?;
    let found = phone_binding::find(&app.db, &scope, &member.office, id).await?;
    let state = found.binding.state;
    let may = state.after(BindingEvent::TypePin { by: member.id }, app.clock.now()).map(drop);
    let typed = match (state, may) {
        (_, Err(Refused::OthersWork)) => return Err(AppError::NotFound),
        (BindingState::Confirmed { pin_set_at, .. }, _) => pin_set_at.is_some(),
        _ => return Err(AppError::NotFound),
    };
    let phone = found.phone.ok_or(AppError::NotFound)?.masked();
    Ok(PinPage { phone, may, typed })
}

/// Sets the PIN that she has typed, for the phone that was bound. Her trusted contact is told.
pub async fn type_pin(
    app: &App,
    actor: &Actor,
    id: PhoneBindingId,
    typed: &SetPin<'_>,
) -> Result<PinTyped, AppError> {
    let (scope, member) = authorise_staff(actor, UseCase::ProposeBinding)?;
    pin_page(app, actor, id).await?;
    let found = phone_binding::find(&app.db, &scope, &member.office, id).await?;
    let her = person::load(&app.db, &scope, found.binding.person).await?;
    let pin = match handed(app, &scope, &her, typed)? {
        Ok(pin) => pin,
        Err(refusals) => return Ok(PinTyped::Wrong(refusals)),
    };
    let at = pin.at();
    let mut tx = app.db.begin_for(&scope, her.id).await?;
    let state = phone_binding::lock(&mut tx, &scope, id).await?.found.binding.state;
    if let Err(refused) = state.after(BindingEvent::TypePin { by: member.id }, at) {
        let done = pin.is_known(&mut tx, actor).await?;
        return Ok(if done { PinTyped::Done } else { PinTyped::Refused(refused) });
    }
    let mut tx = match pin.write(app, tx, actor, &pin_path(id)).await? {
        Written::Now(tx) => tx,
        Written::Before => return Ok(PinTyped::Done),
        Written::Refused(refusals) => return Ok(PinTyped::Wrong(refusals)),
    };
    phone_binding::pin_set(&mut tx, &scope, id, at).await?;
    let (subject, act) = (Subject::Person(her.id), "ussd-pin.set");
    let detail = serde_json::json!({ "binding": id.to_string() });
    tx.commit(Act { actor, act, subject, at, detail, event: true }).await?;
    Ok(PinTyped::Done)
}

fn pin_path(id: PhoneBindingId) -> String {
    format!("{}/pin", path(id))
}
