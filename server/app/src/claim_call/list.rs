//! An office sees those that wait, and opens one.

use sothon_domain::access::Actor;
use sothon_domain::claimant::SurvivorRelation;
use sothon_domain::person::{ClaimCallId, Reference};
use sothon_store::claim_call::{self, ClaimCall};
use sothon_store::{Act, file_reading};
use time::OffsetDateTime;

use super::{staff, subject};
use crate::authorisation::{UseCase, authorise_staff};
use crate::{App, AppError};

/// How many are listed.
const LISTED: i64 = 50;

/// One that waits. What she told stands where it is opened only.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Listed {
    /// Id.
    pub id: ClaimCallId,
    /// The number that she has.
    pub reference: Reference,
    /// What she says she was to the one who died.
    pub relation: SurvivorRelation,
    /// When she told it.
    pub told_at: OffsetDateTime,
}

/// Those in the reach of the actor's office that wait, the oldest first; none for an attestor, for nobody has said in
/// which commune she lives.
pub async fn list(app: &App, actor: &Actor) -> Result<Vec<Listed>, AppError> {
    let (scope, member) = authorise_staff(actor, UseCase::EnterClaimant)?;
    if member.office.commune().is_some() {
        return Ok(Vec::new());
    }
    let waiting = claim_call::waiting(&app.db, &scope, LISTED).await?;
    let line = |call: ClaimCall| Listed {
        id: call.id,
        reference: call.reference,
        relation: call.told.relation,
        told_at: call.told_at,
    };
    Ok(waiting.into_iter().map(line).collect())
}

/// Opens one in full, for she is to be called. The reading is written down before anything is shown.
///
/// # Errors
/// [`AppError::NotFound`] outside the reach of the actor's office, and once it is closed.
pub async fn open(app: &App, actor: &Actor, id: ClaimCallId) -> Result<ClaimCall, AppError> {
    let (scope, member) = staff(actor)?;
    let call = claim_call::find(&app.db, &scope, id).await?;
    let detail = file_reading::detail(member.role, &member.office, Some(call.reference));
    let (act, subject, at) = (file_reading::ACT, subject(id), app.clock.now());
    let tx = app.db.begin().await?;
    tx.commit(Act { actor, act, subject, at, detail, event: false }).await?;
    Ok(call)
}
