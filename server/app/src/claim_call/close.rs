//! The office has called her, or could not.

use sothon_domain::access::Actor;
use sothon_domain::claimant::CallOutcome;
use sothon_domain::person::ClaimCallId;
use sothon_store::{Act, Claim, claim_call};
use uuid::Uuid;

use super::{PATH, staff, subject};
use crate::{App, AppError};

/// What became of closing one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Closed {
    /// It is closed, and what was told is wiped; a repeat is answered the same.
    Closed,
    /// A colleague has closed it before.
    Already,
}

/// Closes one in the reach of the actor's office, with what became of it.
pub async fn close(
    app: &App,
    actor: &Actor,
    (id, outcome): (ClaimCallId, CallOutcome),
    key: Uuid,
) -> Result<Closed, AppError> {
    let (scope, member) = staff(actor)?;
    let at = app.clock.now();
    let mut tx = app.db.begin().await?;
    let is_open = claim_call::is_open(&mut tx, &scope, id).await?;
    let body = format!("{} {id}", outcome.code());
    match tx.claim_key(actor, key, body.as_bytes(), PATH, at).await? {
        Claim::Done { .. } => return Ok(Closed::Closed),
        Claim::OtherBody => return Err(AppError::KeyReused),
        Claim::New => {}
    }
    if !is_open {
        return Ok(Closed::Already);
    }
    claim_call::close(&mut tx, &scope, (id, outcome), (member.id, at)).await?;
    let detail = serde_json::json!({ "outcome": outcome.code() });
    let (act, subject) = ("claim-call.closed", subject(id));
    tx.commit(Act { actor, act, subject, at, detail, event: false }).await?;
    Ok(Closed::Closed)
}
