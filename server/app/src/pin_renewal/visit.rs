//! In the place of a call: a member of staff has seen the person and a paper, at her home or at the commune,
//! and another confirms.

use sothon_domain::access::Actor;
use sothon_domain::person::RenewalId;
use sothon_domain::person_lock::CheckedPaper;
use sothon_domain::pin_renewal::{Ending, Refused, RenewalEvent, RenewalNumber};
use sothon_store::pin_renewal;
use uuid::Uuid;

use super::call::prove;
use super::order::{Done, Order};
use super::{notice, number};
use crate::authorisation::{UseCase, authorise_approval, authorise_staff};
use crate::{App, AppError};

/// What became of a visit that is written down.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Seen {
    /// It is written down, now or by the same form before.
    Written {
        /// What the visitor hands to her, good once another has confirmed; none on a repeat after a while.
        number: Option<RenewalNumber>,
    },
    /// The request does not allow it.
    Refused(Refused),
}

/// Writes down that the actor has seen the person and a paper, and makes the number of her slip.
pub async fn visit(
    app: &App,
    actor: &Actor,
    id: RenewalId,
    key: Uuid,
    paper: &CheckedPaper,
) -> Result<Seen, AppError> {
    let (scope, member) = authorise_staff(actor, UseCase::AttestPinRenewal)?;
    let (office, at) = (&member.office, app.clock.now());
    let order = Order { app, actor, scope: &scope, office, id, key, at };
    let what = format!("visit {}", paper.kind().code());
    let event = RenewalEvent::Visit { by: member.id };
    let (mut tx, locked, _) = match order.begin(&what, event).await? {
        Ok(begun) => begun,
        Err(Done::Done) => return Ok(Seen::Written { number: number::again(&order).await? }),
        Err(Done::Refused(refused)) => return Ok(Seen::Refused(refused)),
    };
    let by = (member.id, member.office.branch());
    pin_renewal::visit(&mut tx, &scope, &locked, by, paper, order.at).await?;
    let number = Some(number::make(&order, &mut tx, &locked).await?);
    let detail = serde_json::json!({ "paper": paper.kind().code() });
    order.commit(tx, &locked, "pin-renewal.visited", detail).await?;
    Ok(Seen::Written { number })
}

/// Confirms another's visit: the person may choose a PIN in time, and is told.
///
/// # Errors
/// [`AppError::ProofNeeded`] when the actor's last code is older than ten minutes.
pub async fn confirm(app: &App, actor: &Actor, id: RenewalId, key: Uuid) -> Result<Done, AppError> {
    authorise_approval(actor, UseCase::ProvePinRenewal)?;
    let (scope, member) = authorise_staff(actor, UseCase::ProvePinRenewal)?;
    let order =
        Order { app, actor, scope: &scope, office: &member.office, id, key, at: app.clock.now() };
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
    let (scope, member) = authorise_staff(actor, UseCase::AttestPinRenewal)?;
    let order =
        Order { app, actor, scope: &scope, office: &member.office, id, key, at: app.clock.now() };
    let (mut tx, locked, _) = match order.begin("drop", RenewalEvent::Drop).await? {
        Ok(begun) => begun,
        Err(done) => return Ok(done),
    };
    pin_renewal::drop_visit(&mut tx, &scope, &locked).await?;
    pin_renewal::keep_number(&mut tx, &scope, &locked, None, order.at).await?;
    let detail = serde_json::json!({});
    order.commit(tx, &locked, "pin-renewal.visit-dropped", detail).await
}

/// Ends a request whose number the person has lost, so that she can ask again; she is told.
pub async fn lose_number(
    app: &App,
    actor: &Actor,
    id: RenewalId,
    key: Uuid,
) -> Result<Done, AppError> {
    let (scope, member) = authorise_staff(actor, UseCase::AttestPinRenewal)?;
    let (office, at) = (&member.office, app.clock.now());
    let order = Order { app, actor, scope: &scope, office, id, key, at };
    let (mut tx, locked, _) = match order.begin("lose", RenewalEvent::Lose).await? {
        Ok(begun) => begun,
        Err(done) => return Ok(done),
    };
    pin_renewal::end(&mut tx, &scope, &locked, Ending::NumberLost, at).await?;
    notice::tell_over(app, &mut tx, &scope, locked.renewal.person).await?;
    order.commit(tx, &locked, "pin-renewal.number-lost", serde_json::json!({})).await
}
