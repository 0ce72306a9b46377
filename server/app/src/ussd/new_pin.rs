//! A new PIN on the phone: asking for one when it is forgotten, choosing it, and changing one that is known.

use sothon_domain::person::{MemberNumber, RenewalId};
use sothon_ussd::menu::{NewPin, Renewable, Reply};
use subtle::ConstantTimeEq;

use super::call::hash;
use super::facts::Talk;
use crate::AppError;
use crate::pin_renewal::{self, Asked, Choice, Choosing, Considered, NumberTyped};
use crate::ussd_pin::{self, PinRefusal, PinSet, SetPin};

impl Talk<'_> {
    /// Who may choose a new PIN on this phone now.
    pub(super) async fn ready(&self) -> Result<Vec<Renewable>, AppError> {
        let ready = pin_renewal::choosing(self.app, &self.dialled.phone).await?;
        let line = |found: Choosing| Renewable { name: found.id.to_string(), ending: found.ending };
        Ok(ready.into_iter().map(line).collect())
    }
}

/// Asks for a new PIN for the member with this number.
pub(super) async fn ask(talk: &Talk<'_>, number: &MemberNumber) -> Result<Reply, AppError> {
    let key = talk.names.act(talk.answered);
    let sent = Asked { number, phone: Some(&talk.dialled.phone), key };
    pin_renewal::ask(talk.app, &sent).await?;
    Ok(Reply::Done)
}

/// Tries the number that she was told.
pub(super) async fn number(talk: &Talk<'_>, name: &str, typed: &str) -> Result<Reply, AppError> {
    let Some(id) = request(name) else { return Ok(Reply::NewPin(NewPin::Gone)) };
    let tried = pin_renewal::type_number(talk.app, &talk.dialled.phone, id, typed).await;
    Ok(match tried {
        Ok(NumberTyped::Right { proof }) => Reply::NumberRight { proof },
        Ok(NumberTyped::Wrong { left }) => Reply::NumberWrong { left },
        Ok(NumberTyped::Over) => Reply::NewPin(NewPin::Over),
        // She has locked her record this very moment.
        Ok(NumberTyped::Gone) | Err(AppError::RecordLocked | AppError::RecordRetired { .. }) => {
            Reply::NewPin(NewPin::Gone)
        }
        Err(error) => return Err(error),
    })
}

/// Looks at a new PIN that was typed once.
pub(super) async fn consider(talk: &Talk<'_>, name: &str, pin: &str) -> Result<Reply, AppError> {
    let Some(id) = request(name) else { return Ok(Reply::NewPin(NewPin::Gone)) };
    let seen = pin_renewal::consider(talk.app, &talk.dialled.phone, id, pin).await?;
    Ok(match seen {
        Considered::Fine => Reply::PinKept { first: stand_in(talk, pin) },
        Considered::Weak => Reply::NewPin(NewPin::Weak),
        Considered::Gone => Reply::NewPin(NewPin::Gone),
    })
}

/// Sets a new PIN that was typed twice.
pub(super) async fn choose(
    talk: &Talk<'_>,
    (name, proof): (&str, &[u8]),
    first: &str,
    pin: &str,
) -> Result<Reply, AppError> {
    let Some(id) = request(name) else { return Ok(Reply::NewPin(NewPin::Gone)) };
    let same = is_same(talk, first, pin);
    let choice = Choice { id, proof, pin, same, key: talk.names.act(talk.answered) };
    let chosen = pin_renewal::choose(talk.app, &talk.dialled.phone, &choice).await;
    Ok(Reply::NewPin(match chosen {
        Ok(Some(PinSet::Done { .. })) => NewPin::Set,
        Ok(Some(PinSet::Refused(refusals))) => refused(&refusals),
        // She has locked her record this very moment.
        Ok(None) | Err(AppError::RecordLocked | AppError::RecordRetired { .. }) => NewPin::Gone,
        Err(error) => return Err(error),
    }))
}

/// Looks at the new PIN of somebody who has just typed her old one, or sets it when it was typed twice. `first` stands
/// for what was typed the first time.
pub(super) async fn change(
    talk: &Talk<'_>,
    first: Option<&str>,
    pin: &str,
) -> Result<Reply, AppError> {
    let (app, actor, phone) = (talk.app, talk.actor(), &talk.dialled.phone);
    let sent = SetPin { pin, again: pin, key: talk.names.act(talk.answered) };
    let Some(first) = first else {
        let refusals = ussd_pin::consider(app, &actor, phone, &sent).await?;
        return Ok(match refusals.as_slice() {
            [] => Reply::PinKept { first: stand_in(talk, pin) },
            refusals => Reply::NewPin(refused(refusals)),
        });
    };
    if !is_same(talk, first, pin) {
        return Ok(Reply::NewPin(NewPin::Differs));
    }
    let Some(old) = talk.proof else { return Ok(Reply::NewPin(NewPin::Gone)) };
    let changed = ussd_pin::change(app, &actor, phone, (&old, &sent)).await?;
    Ok(Reply::NewPin(match changed {
        Some(PinSet::Done { .. }) => NewPin::Set,
        Some(PinSet::Refused(refusals)) => refused(&refusals),
        None => NewPin::Gone,
    }))
}

fn refused(refusals: &[PinRefusal]) -> NewPin {
    match refusals.first() {
        Some(PinRefusal::Differs) => NewPin::Differs,
        Some(PinRefusal::TooOften) => NewPin::TooOften,
        Some(PinRefusal::NoPhone) => NewPin::Gone,
        Some(PinRefusal::Malformed | PinRefusal::Weak) | None => NewPin::Weak,
    }
}

fn request(name: &str) -> Option<RenewalId> {
    name.parse().ok().map(RenewalId::new)
}

/// Whether this is what was typed first.
fn is_same(talk: &Talk<'_>, first: &str, pin: &str) -> bool {
    bool::from(stand_in(talk, pin).as_bytes().ct_eq(first.as_bytes()))
}

/// What stands in the call for a PIN until it is typed again: a keyed hash, good in this call only.
fn stand_in(talk: &Talk<'_>, pin: &str) -> String {
    hash(talk.app, "new-pin", &[&talk.names.call, pin])
}
