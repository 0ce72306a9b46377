//! A second person confirms a claimant's record or refuses it.

use sothon_domain::access::{Actor, Scope, StaffMember};
use sothon_domain::claimant::{ClaimantEvent, ClaimantState, RefusalReason, Refused};
use sothon_domain::person::PersonId;
use sothon_domain::person_lock::{CheckedPaper, NotAPaper};
use sothon_store::claimant::{self, Locked};
use sothon_store::{Act, Claim, Subject, Tx, activation};
use time::OffsetDateTime;
use uuid::Uuid;

use super::{path, staff, tell};
use crate::authorisation::{UseCase, authorise_approval};
use crate::{App, AppError};

/// A confirmation as it is sent.
#[derive(Debug, Clone, Copy)]
pub struct Approval<'a> {
    /// The code of the paper that was seen; asked where nobody of the staff has seen one before.
    pub paper: &'a str,
    /// What another paper is.
    pub other: &'a str,
    /// The form's idempotency key.
    pub key: Uuid,
}

/// What became of a decision.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Decided {
    /// It is done; a repeat is answered the same.
    Done,
    /// The record does not allow it.
    Refused(Refused),
    /// No paper is named, and nobody has seen one before.
    Paper(NotAPaper),
}

/// A decision on its way.
struct Order<'a> {
    app: &'a App,
    actor: &'a Actor,
    scope: &'a Scope,
    person: PersonId,
    key: Uuid,
    at: OffsetDateTime,
}

/// Confirms a record that somebody else has entered. From then on her code signs her in, also where she was
/// entered at a counter; she is told.
///
/// # Errors
/// [`AppError::ProofNeeded`] when the actor's last code is older than ten minutes, and
/// [`AppError::RecordLocked`] while her emergency lock stands.
pub async fn approve(
    app: &App,
    actor: &Actor,
    person: PersonId,
    sent: &Approval<'_>,
) -> Result<Decided, AppError> {
    authorise_approval(actor, UseCase::DecideClaimant)?;
    let (scope, member) = staff(actor, UseCase::DecideClaimant)?;
    let order = Order { app, actor, scope: &scope, person, key: sent.key, at: app.clock.now() };
    let (mut tx, locked) = order.lock(member).await?;
    let paper = match &locked.found.paper {
        Some(_) => None,
        None => match CheckedPaper::read(sent.paper, sent.other) {
            Ok(paper) => Some(paper),
            Err(fault) => return Ok(Decided::Paper(fault)),
        },
    };
    let body = format!("approve {person} {}", sent.paper);
    if let Some(decided) = order.claim(&mut tx, &body).await? {
        return Ok(decided);
    }
    let same_card = claimant::shares_card(&mut tx, &scope, person).await?;
    let event = ClaimantEvent::Approve { by: member.id, same_card };
    let next = match locked.found.state.after(event, locked.found.maker, order.at) {
        Ok(next) => next,
        Err(refused) => return Ok(Decided::Refused(refused)),
    };
    claimant::decide(&mut tx, &scope, &locked, next, paper.as_ref()).await?;
    activation::activate(&mut tx, &scope, person, order.at).await?;
    tell::approved(app, &mut tx, (&scope, person), locked.found.number).await?;
    order.commit(tx, next).await
}

/// Refuses a record that somebody else has entered; she is told, and reads why.
pub async fn refuse(
    app: &App,
    actor: &Actor,
    person: PersonId,
    key: Uuid,
    reason: RefusalReason,
) -> Result<Decided, AppError> {
    let (scope, member) = staff(actor, UseCase::DecideClaimant)?;
    let order = Order { app, actor, scope: &scope, person, key, at: app.clock.now() };
    let (mut tx, locked) = order.lock(member).await?;
    let body = format!("refuse {person} {}", reason.code());
    if let Some(decided) = order.claim(&mut tx, &body).await? {
        return Ok(decided);
    }
    let event = ClaimantEvent::Refuse { by: member.id, reason };
    let next = match locked.found.state.after(event, locked.found.maker, order.at) {
        Ok(next) => next,
        Err(refused) => return Ok(Decided::Refused(refused)),
    };
    claimant::decide(&mut tx, &scope, &locked, next, None).await?;
    tell::refused(app, &mut tx, (&scope, person), locked.found.number).await?;
    order.commit(tx, next).await
}

impl Order<'_> {
    /// The record, with its person's row locked: decisions come one after the other.
    async fn lock(&self, member: &StaffMember) -> Result<(Tx, Locked), AppError> {
        let db = &self.app.db;
        claimant::find(db, self.scope, &member.office, self.person).await?;
        let mut tx = db.begin_for(self.scope, self.person).await?;
        let locked = claimant::lock(&mut tx, self.scope, self.person).await?;
        Ok((tx, locked))
    }

    /// The answer of a repeat; nothing for what was not sent before.
    async fn claim(&self, tx: &mut Tx, body: &str) -> Result<Option<Decided>, AppError> {
        let path = path(self.person);
        match tx.claim_key(self.actor, self.key, body.as_bytes(), &path, self.at).await? {
            Claim::Done { .. } => Ok(Some(Decided::Done)),
            Claim::OtherBody => Err(AppError::KeyReused),
            Claim::New => Ok(None),
        }
    }

    async fn commit(&self, tx: Tx, next: ClaimantState) -> Result<Decided, AppError> {
        let (act, detail) = match next {
            ClaimantState::Refused { reason, .. } => {
                ("claimant.refused", serde_json::json!({ "reason": reason.code() }))
            }
            _ => ("claimant.approved", serde_json::json!({})),
        };
        let (actor, at) = (self.actor, self.at);
        let subject = Subject::Person(self.person);
        tx.commit(Act { actor, act, subject, at, detail, event: true }).await?;
        Ok(Decided::Done)
    }
}
