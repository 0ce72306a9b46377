//! *I do not agree* at a counter: why, beside the decision, sent once. Whoever enters it does not decide it.

use sothon_domain::access::Actor;
use sothon_domain::casework::Channel;
use sothon_domain::masked::MaskedNames;
use sothon_domain::person::{PersonId, Reference};
use sothon_store::person;
use time::OffsetDateTime;
use uuid::Uuid;

use super::send::{CounterSaid, SaidWrong, saw};
use super::{Closed, hand, unlocked};
use crate::case::appeal::{AppealSubmission, appeal_by, say_why_by, send_appeal_by};
use crate::case::{AppealSeen, AppealSent, Shown, WhySaid};
use crate::{App, AppError};

/// A rejected case on its way to an appeal, at a counter.
#[derive(Debug, Clone)]
pub struct CounterAppeal {
    /// Her name, masked.
    pub name: MaskedNames,
    /// The decision and how far she is, as she sees it herself.
    pub seen: AppealSeen,
}

/// What became of an appeal that was sent at a counter.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum CounterAppealed {
    /// It went the way of every appeal.
    Sent(AppealSent),
    /// The form won't do; nothing was sent.
    Wrong(SaidWrong),
    /// Nothing is entered for her by this member of staff.
    Closed(Closed),
}

/// The person's rejected case, with what she has said against it so far.
///
/// # Errors
/// [`AppError::NotFound`] where the case is not hers, not rejected, or itself an appeal.
pub async fn appeal(
    app: &App,
    actor: &Actor,
    of: PersonId,
    first: Reference,
) -> Result<Result<CounterAppeal, Closed>, AppError> {
    Ok(match unlocked(app, actor, of).await? {
        Ok(hand) => {
            let name = MaskedNames::of(&person::load(&app.db, &hand.scope, of).await?.name);
            Ok(CounterAppeal { name, seen: appeal_by(app, &hand, first).await? })
        }
        Err(closed) => Err(closed),
    })
}

/// Keeps why the person does not agree; nothing is sent.
pub async fn say_why(
    app: &App,
    actor: &Actor,
    of: PersonId,
    first: Reference,
    typed: &str,
) -> Result<Result<WhySaid, Closed>, AppError> {
    Ok(match unlocked(app, actor, of).await? {
        Ok(hand) => Ok(say_why_by(app, &hand, first, typed).await?),
        Err(closed) => Err(closed),
    })
}

/// Sends what was read to the person, once. A repeat of the form answers the same.
pub async fn send_appeal(
    app: &App,
    actor: &Actor,
    (of, first): (PersonId, Reference),
    (key, shown): (Uuid, Shown),
    said: CounterSaid<'_>,
) -> Result<CounterAppealed, AppError> {
    let mut hand = match hand(app, actor, of).await? {
        Ok(hand) => hand,
        Err(closed) => return Ok(CounterAppealed::Closed(closed)),
    };
    match said.read() {
        Ok(paper) => saw(&mut hand, paper),
        Err(wrong) => return Ok(CounterAppealed::Wrong(wrong)),
    }
    let proved_at = OffsetDateTime::UNIX_EPOCH;
    let sent = AppealSubmission { first, channel: Channel::Counter, key, shown, proved_at };
    match send_appeal_by(app, &hand, sent).await {
        Ok(sent) => Ok(CounterAppealed::Sent(sent)),
        Err(AppError::RecordLocked) => Ok(CounterAppealed::Closed(Closed::Locked)),
        Err(other) => Err(other),
    }
}
