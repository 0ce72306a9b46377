//! A person whom a member of staff looks for by the number that she was told, or by what else was told.

use sothon_domain::access::Scope;
use sothon_domain::person::{MemberNumber, NationalId, PersonId, Phone};
use sothon_store::person::{self, Told};

use crate::{App, AppError};

/// What a typed number leads to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Sought {
    /// This person.
    Found(PersonId),
    /// It is no number of a member or a claimant.
    Malformed,
    /// Nobody in the reach of the office has it.
    Unknown,
}

/// Finds the person with a typed number, of a member or of a claimant; nothing of her is shown.
pub(crate) async fn by_number(app: &App, scope: &Scope, typed: &str) -> Result<Sought, AppError> {
    let Ok(number) = typed.parse::<MemberNumber>() else { return Ok(Sought::Malformed) };
    let found = person::find_by_member_number(&app.db, scope, &number).await?;
    Ok(found.map_or(Sought::Unknown, |found| Sought::Found(found.person)))
}

/// Finds whoever may be meant by a phone, the number of an identity card or a name in Khmer letters; nothing of them is
/// shown. None where the text is none of these.
pub(crate) async fn by_told(
    app: &App,
    scope: &Scope,
    typed: &str,
) -> Result<Option<Vec<PersonId>>, AppError> {
    let (phone, card) = (typed.parse::<Phone>().ok(), typed.parse::<NationalId>().ok());
    let name = typed.contains(|letter: char| matches!(letter, 'ក'..='ឳ')).then_some(typed);
    let told = Told { phone: phone.as_ref(), card: card.as_ref(), name };
    if phone.is_none() && card.is_none() && name.is_none() {
        return Ok(None);
    }
    Ok(Some(person::find_told(&app.db, scope, &told).await?))
}
