//! A member of staff enters a case for the person who stands at her counter: the same draft, the same questions and
//! the same rules as for the person herself.
//!
//! Looking at a draft is a reading of her file. Who enters a case is its maker: somebody else decides it. A wrong fact
//! and an appeal have pages of their own here as on the portal: they begin at the fact and at the decision.

mod answer;
mod appeal;
mod dispute;
mod received;
mod send;
mod show;

pub use answer::answer;
pub use appeal::{CounterAppeal, CounterAppealed, appeal, say_why, send_appeal};
pub use dispute::{CounterDispute, dispute, say};
pub use received::{CounterReceived, received};
pub use send::{CounterSaid, CounterSubmission, CounterSubmitted, SaidWrong, submit};
pub use show::{CounterDraft, CounterPerson, Enterable, draft, find, show};
pub use sothon_store::message_outbox::Told;

use sothon_domain::access::{Actor, Scope};
use sothon_domain::casework::CaseKind;
use sothon_domain::person::PersonId;
use sothon_store::{person, person_lock, record_merge};

use super::hand::{AtCounter, Hand, Way};
use super::open::record;
use crate::authorisation::{UseCase, authorise_staff};
use crate::{App, AppError};

/// Why nothing is entered for a person by this member of staff.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Closed {
    /// The record is locked.
    Locked,
    /// She is the person, or named with her.
    Related,
}

/// The hand of a member of staff in reach, once the reading is written down; nothing was read before.
///
/// # Errors
/// [`AppError::NotFound`] for a person out of reach, [`AppError::RecordRetired`] where her other record goes on.
async fn hand<'a>(
    app: &App,
    actor: &'a Actor,
    person: PersonId,
) -> Result<Result<Hand<'a>, Closed>, AppError> {
    let (reach, member) = authorise_staff(actor, UseCase::EnterCaseForPerson)?;
    person::load(&app.db, &reach, person).await?;
    if let Some(kept) = record_merge::kept_ending(&app.db, &reach, person).await? {
        return Err(AppError::RecordRetired { kept });
    }
    if person::may_be_related(&app.db, &reach, &[person], member.id).await? {
        return Ok(Err(Closed::Related));
    }
    record(app, actor, member, person, None).await?;
    let way = Way::Counter(AtCounter { member, seen: None });
    Ok(Ok(Hand { actor, scope: Scope::Own(person), person, way }))
}

/// The record of a person in reach, once the reading is written down, for what her lock does not stop.
///
/// # Errors
/// Those of a case that is entered for her.
pub(crate) async fn reach(
    app: &App,
    actor: &Actor,
    person: PersonId,
) -> Result<Result<Scope, Closed>, AppError> {
    Ok(hand(app, actor, person).await?.map(|hand| hand.scope))
}

/// The same for what is not done while the record is locked.
async fn unlocked<'a>(
    app: &App,
    actor: &'a Actor,
    person: PersonId,
) -> Result<Result<Hand<'a>, Closed>, AppError> {
    Ok(match hand(app, actor, person).await? {
        Ok(hand) => match person_lock::since(&app.db, &hand.scope, person, None).await? {
            Some(_) => Err(Closed::Locked),
            None => Ok(hand),
        },
        closed => closed,
    })
}

/// Lets pass what is entered question by question.
///
/// # Errors
/// [`AppError::NotFound`] for what begins at a fact or at a decision.
fn entered_here(kind: CaseKind) -> Result<(), AppError> {
    if super::offered::begins_elsewhere(kind) { Err(AppError::NotFound) } else { Ok(()) }
}
