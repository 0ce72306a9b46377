//! A second one of the staff, who may sit elsewhere, and whoever has seen a person whom a branch sent on.

use sothon_domain::access::Actor;
use sothon_domain::person::VisitId;
use sothon_domain::visit::{Onward, VisitEvent};
use sothon_store::visit;
use uuid::Uuid;

use super::order::{Beside, Order};
use super::{Done, is_to_attest};
use crate::authorisation::{UseCase, authorise_approval, authorise_staff};
use crate::{App, AppError};

/// Confirms, within a day, what an agent has seen: the provisional certificate becomes one of a year.
///
/// # Errors
/// [`AppError::ProofNeeded`] when the actor's last code is older than ten minutes.
pub async fn confirm(app: &App, actor: &Actor, id: VisitId, key: Uuid) -> Result<Done, AppError> {
    authorise_approval(actor, UseCase::SettleVisit)?;
    let (scope, member) = authorise_staff(actor, UseCase::SettleVisit)?;
    let (by, at) = (member.id, app.clock.now());
    let order = Order { app, actor, member, scope: &scope, id, key, at };
    let begun = match order.begin(b"confirm ", VisitEvent::Confirm { by, at }).await? {
        Ok(begun) => begun,
        Err(done) => return Ok(done),
    };
    let beside = Beside { checker: Some(by), ..Beside::default() };
    order.finish(begun, beside, "life-certificate.given", serde_json::json!({})).await
}

/// Does not confirm, and sends her to the next rung. Her provisional certificate counts to its end.
pub async fn send_on_instead(
    app: &App,
    actor: &Actor,
    (id, key): (VisitId, Uuid),
    onward: Onward,
) -> Result<Done, AppError> {
    let (scope, member) = authorise_staff(actor, UseCase::SettleVisit)?;
    let order = Order { app, actor, member, scope: &scope, id, key, at: app.clock.now() };
    let what = format!("send {} ", onward.code());
    let event = VisitEvent::Send { by: member.id, onward };
    let begun = match order.begin(what.as_bytes(), event).await? {
        Ok(begun) => begun,
        Err(done) => return Ok(done),
    };
    let detail = serde_json::json!({ "onward": onward.code() });
    order.finish(begun, Beside::default(), "visit.sent-on", detail).await
}

/// Says that a person whom a branch sent on was seen, and lives. An attestor says it of people of her commune who
/// were sent there.
///
/// # Errors
/// [`AppError::NotFound`] for a visit that was not sent on, or is another's to attest, [`AppError::ProofNeeded`]
/// when the actor's last code is older than ten minutes.
pub async fn seen(app: &App, actor: &Actor, id: VisitId, key: Uuid) -> Result<Done, AppError> {
    authorise_approval(actor, UseCase::AttestLife)?;
    let (scope, member) = authorise_staff(actor, UseCase::AttestLife)?;
    let found = visit::find(&app.db, &scope, &member.office, id).await?;
    if !is_to_attest(member, found.state) {
        return Err(AppError::NotFound);
    }
    let by = member.id;
    let order = Order { app, actor, member, scope: &scope, id, key, at: app.clock.now() };
    let begun = match order.begin(b"seen ", VisitEvent::Seen { by }).await? {
        Ok(begun) => begun,
        Err(done) => return Ok(done),
    };
    let beside = Beside { checker: Some(by), ..Beside::default() };
    order.finish(begun, beside, "life-certificate.given", serde_json::json!({})).await
}
