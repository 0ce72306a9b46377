//! A person whom a member of staff looks for by the number that she was told.

use sothon_domain::access::Scope;
use sothon_domain::person::{MemberNumber, PersonId};
use sothon_store::person;

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
