//! A partner's machine enters cases for people: the same questions and rules as for the person herself, all answers at
//! once. She is told and can take it back; whoever decides it is somebody else anyway, for a machine decides nothing.
//!
//! Of the person a machine learns nothing but what it sent, and where the cases stand that it entered. An appeal names the
//! rejected case, which the person has told the partner.

mod enter;
mod entered;
mod tries;
mod whom;

pub use enter::{EntryFault, MachineEntered, MachineEntry, appeal, enter};
pub use entered::{EnteredCase, entered};
pub use sothon_store::paper::SentPage;

pub(crate) use whom::{Whom, was_no_guess, whom};

use sothon_domain::access::{Actor, Scope};
use sothon_domain::casework::CaseKind;
use sothon_domain::machine::Machine;
use sothon_store::person::Person;
use sothon_store::{Act, Claim, Subject};
use uuid::Uuid;

use crate::authorisation::{UseCase, authorise_machine};
use crate::{App, AppError};

/// The kinds of cases that the actor's machine enters, in the order of all kinds.
pub fn kinds(actor: &Actor) -> Result<Vec<CaseKind>, AppError> {
    let (_, machine) = machine(actor)?;
    Ok(CaseKind::ALL.into_iter().filter(|kind| machine.kinds.contains(kind)).collect())
}

/// The machine that acts, and its reach.
fn machine(actor: &Actor) -> Result<(Scope, &Machine), AppError> {
    authorise_machine(actor, UseCase::EnterCaseByMachine)
}

/// Whether somebody within the machine's scope lives where it reaches people.
fn reaches(machine: &Machine, person: &Person) -> bool {
    let commune = machine.reach.commune();
    commune.is_none_or(|commune| person.place.as_str().starts_with(commune.as_str()))
}

/// Where the same request led before, if it did: it is not asked whether all of it still holds.
///
/// # Errors
/// [`AppError::KeyReused`] for a key that was used before with something else.
pub(crate) async fn answered(
    app: &App,
    actor: &Actor,
    key: Uuid,
    body: &[u8],
) -> Result<Option<String>, AppError> {
    let mut tx = app.db.begin().await?;
    let known = tx.known_key(actor, key, body).await?;
    tx.abandon().await?;
    match known {
        Claim::New => Ok(None),
        Claim::OtherBody => Err(AppError::KeyReused),
        Claim::Done { redirect } => Ok(Some(redirect)),
    }
}

/// Writes down what came of a call: codes and references, no personal data.
async fn note(
    app: &App,
    actor: &Actor,
    (act, subject): (&'static str, Subject),
    detail: serde_json::Value,
) -> Result<(), AppError> {
    let at = app.clock.now();
    let tx = app.db.begin().await?;
    Ok(tx.commit(Act { actor, act, subject, at, detail, event: false }).await?)
}
