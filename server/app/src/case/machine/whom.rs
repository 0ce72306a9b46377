//! Whom a machine means: the number and the birth that the partner knows belong together, and the machine reaches her.

use sothon_domain::access::{Actor, Scope};
use sothon_domain::machine::Machine;
use sothon_domain::part_date::PartDate;
use sothon_domain::person::{MemberNumber, PersonId};
use sothon_store::person::{self, Person};
use sothon_store::{Subject, record_merge};

use super::{note, reaches, tries};
use crate::sought::{self, Sought};
use crate::{App, AppError};

/// Whom a machine means, where something is told for her that is no case.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Whom {
    /// This person.
    Person(PersonId),
    /// Nobody whom the machine reaches, or no try is left to ask.
    Unknown,
    /// Her record is joined with another that goes on in its place.
    Closed,
}

/// The person with this number who was born then. It takes a try of the machine; where nobody is meant, it is written
/// down whose number was sent.
pub(crate) async fn whom(
    app: &App,
    actor: &Actor,
    (scope, machine): (&Scope, &Machine),
    (number, born): (&str, PartDate),
) -> Result<Whom, AppError> {
    let Ok(typed) = number.parse::<MemberNumber>() else { return Ok(Whom::Unknown) };
    let unnamed = Subject::Other(format!("machine:{}", machine.number));
    let (whom, outcome, subject) = if tries::take(app, machine.number, &typed).await? {
        match sought::by_number(app, scope, number).await? {
            Sought::Malformed | Sought::Unknown => (Whom::Unknown, "unknown-person", unnamed),
            Sought::Found(id) => match known(app, (scope, machine), id, born).await? {
                Known::Person(_) => return Ok(Whom::Person(id)),
                Known::Other => (Whom::Unknown, "unknown-person", Subject::Person(id)),
                Known::Closed => (Whom::Closed, "record-closed", Subject::Person(id)),
            },
        }
    } else {
        (Whom::Unknown, "no-try-left", unnamed)
    };
    let detail = serde_json::json!({ "outcome": outcome });
    note(app, actor, ("machine.complaint-refused", subject), detail).await?;
    Ok(whom)
}

/// Gives back the try, once the person hears of what came of it.
pub(crate) async fn was_no_guess(
    app: &App,
    machine: &Machine,
    number: &str,
) -> Result<(), AppError> {
    match number.parse::<MemberNumber>() {
        Ok(number) => tries::give_back(app, machine.number, &number).await,
        Err(_) => Ok(()),
    }
}

/// Whether a person is the one who is meant.
pub(super) enum Known {
    /// She is.
    Person(Box<Person>),
    /// She was born at another time, or lives elsewhere.
    Other,
    /// Her record is joined with another that goes on in its place.
    Closed,
}

/// Whether the person with this id was born then and lives where the machine reaches people.
pub(super) async fn known(
    app: &App,
    (scope, machine): (&Scope, &Machine),
    id: PersonId,
    born: PartDate,
) -> Result<Known, AppError> {
    let person = person::load(&app.db, scope, id).await?;
    if PartDate::of(person.birth_date, born.known()) != born || !reaches(machine, &person) {
        return Ok(Known::Other);
    }
    match record_merge::kept_ending(&app.db, scope, id).await? {
        Some(_) => Ok(Known::Closed),
        None => Ok(Known::Person(Box::new(person))),
    }
}
