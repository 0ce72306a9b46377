//! The registered phone chooses a new PIN.

use sothon_domain::access::Actor;
use sothon_domain::person::{Phone, RenewalId};
use sothon_domain::pin::Pin;
use sothon_store::person;
use sothon_store::pin_renewal::{self, Ready};
use uuid::Uuid;

use crate::authorisation::{UseCase, authorise};
use crate::ussd_pin::{self, PinRefusal, PinSet, SetPin};
use crate::{App, AppError};

/// How many members of one number may choose at once.
const MOST: i64 = 3;
/// The end of a member number by which those who share a phone know theirs.
const ENDING: usize = 3;

/// A member who may choose a new PIN on a number now.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Choosing {
    /// Her request.
    pub id: RenewalId,
    /// The end of her member number.
    pub ending: String,
}

/// What becomes of a PIN that was typed once.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Considered {
    /// It will do by itself.
    Fine,
    /// It is easily guessed.
    Weak,
    /// She may not choose, or not any more.
    Gone,
}

/// A PIN as it was typed twice.
#[derive(Clone)]
pub struct Choice<'a> {
    /// The request.
    pub id: RenewalId,
    /// What [`super::type_number`] answered to the right number.
    pub proof: &'a [u8],
    /// The PIN as typed.
    pub pin: &'a str,
    /// Whether it is the one that was typed first.
    pub same: bool,
    /// The idempotency key of the press.
    pub key: Uuid,
}

/// The members who may choose a new PIN on this number now, the oldest request first, three at most.
pub async fn choosing(app: &App, phone: &Phone) -> Result<Vec<Choosing>, AppError> {
    let line = |found: Ready| {
        let begin = found.member_number.len().saturating_sub(ENDING);
        Choosing { id: found.id, ending: found.member_number[begin..].to_owned() }
    };
    Ok(ready(app, phone).await?.into_iter().map(line).collect())
}

/// Whether a PIN will do, before it is typed again.
pub async fn consider(
    app: &App,
    phone: &Phone,
    id: RenewalId,
    typed: &str,
) -> Result<Considered, AppError> {
    let scope = authorise(&Actor::nobody(), UseCase::DialUssd)?;
    let Some(found) = ready(app, phone).await?.into_iter().find(|ready| ready.id == id) else {
        return Ok(Considered::Gone);
    };
    let her = person::load(&app.db, &scope, found.person).await?;
    let weak = match typed.parse::<Pin>() {
        Ok(pin) => pin.weakness(her.birth_date.year(), phone).is_some(),
        Err(_) => true,
    };
    Ok(if weak { Considered::Weak } else { Considered::Fine })
}

/// Sets the PIN and uses the request up, both at once. None when she may not choose, or not any more; a
/// repeat of the press answers the same.
pub async fn choose(
    app: &App,
    phone: &Phone,
    choice: &Choice<'_>,
) -> Result<Option<PinSet>, AppError> {
    let scope = authorise(&Actor::nobody(), UseCase::DialUssd)?;
    if !choice.same {
        return Ok(Some(PinSet::Refused(vec![PinRefusal::Differs])));
    }
    let found = pin_renewal::proved(&app.db, &scope, choice.id, phone).await?;
    let Some(found) = found else { return Ok(None) };
    let sent = SetPin { pin: choice.pin, again: choice.pin, key: choice.key };
    ussd_pin::renew(app, phone, (&found, choice.proof), &sent).await
}

async fn ready(app: &App, phone: &Phone) -> Result<Vec<Ready>, AppError> {
    let scope = authorise(&Actor::nobody(), UseCase::DialUssd)?;
    Ok(pin_renewal::ready(&app.db, &scope, phone, app.clock.now(), MOST).await?)
}
