//! A forgotten PIN on the phone: asking for a new one, and choosing it.

use sothon_domain::person::{MemberNumber, RenewalId};
use sothon_ussd::menu::{NewPin, Renewable, Reply};
use subtle::ConstantTimeEq;

use super::call::hash;
use super::facts::Talk;
use crate::AppError;
use crate::pin_renewal::{self, Asked, Choice, Choosing, Considered, NumberTyped};
use crate::ussd_pin::{PinRefusal, PinSet};

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
    let same = bool::from(stand_in(talk, pin).as_bytes().ct_eq(first.as_bytes()));
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

/// What stands in the call for a PIN until it is typed again: a keyed hash, good in this call only.
fn stand_in(talk: &Talk<'_>, pin: &str) -> String {
    hash(talk.app, "new-pin", &[&talk.names.call, pin])
}
