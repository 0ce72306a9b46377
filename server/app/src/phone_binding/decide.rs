//! A proposal comes to nothing: another of the staff refuses it, or its maker takes it back.

use sothon_domain::access::Actor;
use sothon_domain::person::PhoneBindingId;
use sothon_domain::phone_binding::{BindingEvent, RefusalReason};
use sothon_store::phone_binding;
use uuid::Uuid;

use super::Done;
use super::order::Order;
use crate::authorisation::{UseCase, authorise_staff};
use crate::{App, AppError};

/// Refuses what another has proposed; nothing of the record changes.
pub async fn refuse(
    app: &App,
    actor: &Actor,
    id: PhoneBindingId,
    key: Uuid,
    reason: RefusalReason,
) -> Result<Done, AppError> {
    let (scope, member) = authorise_staff(actor, UseCase::ConfirmBinding)?;
    let order = Order { app, actor, member, scope: &scope, id, key, at: app.clock.now() };
    let what = format!("refuse {} ", reason.code());
    let detail = serde_json::json!({ "reason": reason.code() });
    let event = BindingEvent::Refuse { by: member.id, reason };
    end(&order, &what, event, ("phone-binding.refused", detail)).await
}

/// Takes back what the actor herself has proposed.
pub async fn withdraw(
    app: &App,
    actor: &Actor,
    id: PhoneBindingId,
    key: Uuid,
) -> Result<Done, AppError> {
    let (scope, member) = authorise_staff(actor, UseCase::ProposeBinding)?;
    let order = Order { app, actor, member, scope: &scope, id, key, at: app.clock.now() };
    let event = BindingEvent::Withdraw { by: member.id };
    end(&order, "withdraw ", event, ("phone-binding.withdrawn", serde_json::json!({}))).await
}

async fn end(
    order: &Order<'_>,
    what: &str,
    event: BindingEvent,
    (act, detail): (&'static str, serde_json::Value),
) -> Result<Done, AppError> {
    let mut begun = match order.begin(what.as_bytes(), event).await? {
        Ok(begun) => begun,
        Err(done) => return Ok(done),
    };
    phone_binding::decide(&mut begun.tx, order.scope, order.id, begun.next, order.at).await?;
    order.commit(begun.tx, &begun.locked, act, detail).await
}
