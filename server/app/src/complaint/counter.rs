//! Somebody complains at a counter: in her own name, or without any. A complaint lies at the desk where it would lie if she
//! had sent it herself, so never at the one that it is about.
//!
//! Of one without a name the trail does not say at which counter it was given, nor to whom.

use sothon_domain::access::Actor;
use sothon_domain::complaint::{ComplaintFault, TypedComplaint};
use sothon_domain::masked::MaskedNames;
use sothon_domain::person::{PersonId, Reference};
use sothon_store::person;
use uuid::Uuid;

use super::number_in;
use super::send::{InName, Sent, SentAt, keyed_for, take};
use super::unnamed::{Received, SentUnnamed, send_unnamed};
use crate::authorisation::{UseCase, authorise_staff};
use crate::case::counter::{Closed, CounterSaid, SaidWrong, reach};
use crate::{App, AppError};

/// What a member of staff sends for a person who complains in her own name.
#[derive(Debug, Clone, Copy)]
pub struct CounterComplaint<'a> {
    /// Who stands at the counter.
    pub of: PersonId,
    /// The form.
    pub typed: &'a TypedComplaint,
    /// What the member of staff says beside.
    pub said: CounterSaid<'a>,
    /// The form's idempotency key.
    pub key: Uuid,
}

/// What became of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum CounterComplained {
    /// It was received; a repeat of the form gets the same answer.
    Received(Reference),
    /// Fields of the form won't do.
    Faulty(Vec<ComplaintFault>),
    /// What the member of staff says beside won't do.
    Wrong(SaidWrong),
    /// Nothing is entered for her by this member of staff.
    Closed(Closed),
}

/// The masked name of the person at the counter, or why nothing is entered for her. Her lock does not stop a complaint.
pub async fn at_counter(
    app: &App,
    actor: &Actor,
    of: PersonId,
) -> Result<Result<MaskedNames, Closed>, AppError> {
    Ok(match reach(app, actor, of).await? {
        Ok(scope) => Ok(MaskedNames::of(&person::load(&app.db, &scope, of).await?.name)),
        Err(closed) => Err(closed),
    })
}

/// Takes a complaint of the person at the counter in her own name.
pub async fn send_at_counter(
    app: &App,
    actor: &Actor,
    sent: &CounterComplaint<'_>,
) -> Result<CounterComplained, AppError> {
    let scope = match reach(app, actor, sent.of).await? {
        Ok(scope) => scope,
        Err(closed) => return Ok(CounterComplained::Closed(closed)),
    };
    let paper = match sent.said.read() {
        Ok(paper) => paper.kind(),
        Err(wrong) => return Ok(CounterComplained::Wrong(wrong)),
    };
    let body = keyed_for(app, sent.typed, &sent.of.to_string());
    let at = Some(SentAt { place: "counter", paper });
    let name = InName { actor, scope: &scope, me: sent.of, at, body };
    Ok(match take(app, &name, sent.typed, sent.key).await? {
        Sent::Received { redirect } => CounterComplained::Received(number_in(&redirect)?),
        Sent::Wrong(faults) => CounterComplained::Faulty(faults),
    })
}

/// Whether the actor takes complaints at a counter.
pub fn takes(actor: &Actor) -> Result<(), AppError> {
    authorise_staff(actor, UseCase::EnterCaseForPerson).map(|_| ())
}

/// Takes a complaint without a name at a counter. It is not counted: all people of a counter come from one address.
pub async fn send_unnamed_at_counter(
    app: &App,
    actor: &Actor,
    typed: &TypedComplaint,
    key: Uuid,
) -> Result<Received, AppError> {
    takes(actor)?;
    send_unnamed(app, &SentUnnamed { typed, address: None, key }).await
}
