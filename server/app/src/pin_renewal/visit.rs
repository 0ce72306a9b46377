//! In the place of a call: a member of staff has seen the person and a paper, at her home or at the commune,
//! and another confirms.

use sothon_domain::access::Actor;
use sothon_domain::person::RenewalId;
use sothon_domain::person_lock::CheckedPaper;
use sothon_domain::pin_renewal::RenewalEvent;
use sothon_store::pin_renewal;
use uuid::Uuid;

use super::call::prove;
use super::order::{Done, Order};
use super::staff;
use crate::authorisation::{UseCase, authorise_approval};
use crate::{App, AppError};

/// Writes down that the actor has seen the person and a paper.
pub async fn visit(
    app: &App,
    actor: &Actor,
    id: RenewalId,
    key: Uuid,
    paper: &CheckedPaper,
) -> Result<Done, AppError> {
    let (scope, member) = staff(actor, UseCase::AttestPinRenewal)?;
    let order = Order {
        app,
        actor,
        scope: &scope,
        commune: member.office.commune(),
        id,
        key,
        at: app.clock.now(),
    };
    let what = format!("visit {}", paper.kind().code());
    let event = RenewalEvent::Visit { by: member.id };
    let (mut tx, locked, _) = match order.begin(&what, event).await? {
        Ok(begun) => begun,
        Err(done) => return Ok(done),
    };
    pin_renewal::visit(&mut tx, &scope, &locked, member.id, paper, order.at).await?;
    let detail = serde_json::json!({ "paper": paper.kind().code() });
    order.commit(tx, &locked, "pin-renewal.visited", detail).await
}

/// Confirms another's visit: the person may choose a PIN in time, and is told.
///
/// # Errors
/// [`AppError::ProofNeeded`] when the actor's last code is older than ten minutes.
pub async fn confirm(app: &App, actor: &Actor, id: RenewalId, key: Uuid) -> Result<Done, AppError> {
    authorise_approval(actor, UseCase::ProvePinRenewal)?;
    let (scope, member) = staff(actor, UseCase::ProvePinRenewal)?;
    let order = Order {
        app,
        actor,
        scope: &scope,
        commune: member.office.commune(),
        id,
        key,
        at: app.clock.now(),
    };
    let event = RenewalEvent::Confirm { by: member.id };
    let (mut tx, locked, _) = match order.begin("confirm", event).await? {
        Ok(begun) => begun,
        Err(done) => return Ok(done),
    };
    prove(&order, &mut tx, &locked, "visit").await?;
    let detail = serde_json::json!({ "proof": "visit" });
    order.commit(tx, &locked, "pin-renewal.proved", detail).await
}

/// Drops what was written of a visit, the actor's own or another's: the request stands as before.
pub async fn drop_visit(
    app: &App,
    actor: &Actor,
    id: RenewalId,
    key: Uuid,
) -> Result<Done, AppError> {
    let (scope, member) = staff(actor, UseCase::AttestPinRenewal)?;
    let order = Order {
        app,
        actor,
        scope: &scope,
        commune: member.office.commune(),
        id,
        key,
        at: app.clock.now(),
    };
    let (mut tx, locked, _) = match order.begin("drop", RenewalEvent::Drop).await? {
        Ok(begun) => begun,
        Err(done) => return Ok(done),
    };
    pin_renewal::drop_visit(&mut tx, &scope, &locked).await?;
    let detail = serde_json::json!({});
    order.commit(tx, &locked, "pin-renewal.visit-dropped", detail).await
}
