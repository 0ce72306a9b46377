//! Another of the staff confirms or refuses a request, or its maker takes it back.

use sothon_domain::access::Actor;
use sothon_domain::delegate::{RequestEvent, RequestRefusal, RequestRefused, Wanted};
use sothon_domain::effects::{legal_date, new_id};
use sothon_domain::person::{DelegationId, DelegationRequestId};
use sothon_store::StoreError;
use sothon_store::delegation::{self, NewDelegation, Origin};
use uuid::Uuid;

use super::super::grant::store;
use super::super::tell::{ENDED, GUARDIAN, tell};
use super::order::{Begun, Order};
use super::{Done, proposing};
use crate::authorisation::{UseCase, authorise, authorise_approval, authorise_staff};
use crate::{App, AppError, trusted_contact};

/// Confirms what another has proposed; it holds at once, and both are told.
///
/// # Errors
/// [`AppError::ProofNeeded`] when the actor's last code is older than ten minutes, and
/// [`AppError::RecordLocked`] while the person's emergency lock stands, unless a guardian ends.
pub async fn confirm(
    app: &App,
    actor: &Actor,
    id: DelegationRequestId,
    key: Uuid,
) -> Result<Done, AppError> {
    authorise_approval(actor, UseCase::ConfirmDelegate)?;
    let (scope, member) = authorise_staff(actor, UseCase::ConfirmDelegate)?;
    let order = Order { app, actor, member, scope: &scope, id, key, at: app.clock.now() };
    let mut begun = match order.begin("confirm", RequestEvent::Confirm).await? {
        Ok(begun) => begun,
        Err(done) => return Ok(done),
    };
    match carry_out(&order, &mut begun).await? {
        Done::Done => {}
        other => return Ok(other),
    }
    let (delegate, leave) = (begun.request.delegate.to_string(), begun.request.leave);
    let detail = serde_json::json!({
        "delegate": delegate,
        "delegation": leave.map(|leave| leave.to_string()),
    });
    order.commit(begun, "delegation.confirmed", detail).await
}

/// Does what is wanted.
async fn carry_out(order: &Order<'_>, begun: &mut Begun) -> Result<Done, AppError> {
    let (app, scope, at) = (order.app, order.scope, order.at);
    let (request, tx) = (&begun.request, &mut begun.tx);
    let both = (request.principal, request.delegate);
    let too_late = Ok(Done::Refused(RequestRefused::TooLate));
    let leave = match (&request.wanted, request.leave) {
        (Wanted::EndGuardian(_), Some(leave)) => {
            if !delegation::decide_guardian(tx, scope, leave, false, at).await? {
                return too_late;
            }
            tell(app, tx, both, &ENDED, None).await?;
            return Ok(Done::Done);
        }
        (Wanted::ResumeGuardian, Some(leave)) => {
            if !delegation::decide_guardian(tx, scope, leave, true, at).await? {
                return too_late;
            }
            tell(app, tx, both, &GUARDIAN, Some(request.last_day)).await?;
            trusted_contact::tell_change(app, tx, scope, request.principal).await?;
            return Ok(Done::Done);
        }
        _ if request.last_day < legal_date(at) => return too_late,
        (Wanted::Guardian(_), _) => Origin::Decision(request.id),
        _ => Origin::Counter(request.id),
    };
    let new = NewDelegation {
        id: DelegationId::new(new_id(app.clock.as_ref(), app.entropy.as_ref())),
        principal: request.principal,
        delegate: request.delegate,
        scope: request.scope,
        last_day: request.last_day,
        at,
        origin: leave,
    };
    if matches!(leave, Origin::Counter(_)) {
        return Ok(match store(app, tx, scope, &new).await? {
            Ok(()) => Done::Done,
            Err(_) => Done::NoRoom,
        });
    }
    match delegation::grant(tx, scope, &new).await {
        Ok(()) => {}
        Err(StoreError::Duplicate { .. }) => return Ok(Done::NoRoom),
        Err(error) => return Err(error.into()),
    }
    tell(app, tx, both, &GUARDIAN, Some(new.last_day)).await?;
    trusted_contact::tell_change(app, tx, scope, request.principal).await?;
    Ok(Done::Done)
}

/// Refuses what another has proposed; nothing changes.
pub async fn refuse(
    app: &App,
    actor: &Actor,
    id: DelegationRequestId,
    (reason, key): (RequestRefusal, Uuid),
) -> Result<Done, AppError> {
    let (scope, member) = authorise_staff(actor, UseCase::ConfirmDelegate)?;
    let order = Order { app, actor, member, scope: &scope, id, key, at: app.clock.now() };
    let what = format!("refuse:{}", reason.code());
    match order.begin(&what, RequestEvent::Refuse(reason)).await? {
        Ok(begun) => {
            let detail = serde_json::json!({ "reason": reason.code() });
            order.commit(begun, "delegation.refused", detail).await
        }
        Err(done) => Ok(done),
    }
}

/// Takes back what the actor herself has proposed.
pub async fn withdraw(
    app: &App,
    actor: &Actor,
    id: DelegationRequestId,
    key: Uuid,
) -> Result<Done, AppError> {
    let (scope, member) = authorise_staff(actor, UseCase::ProposeDelegate)?;
    let order = Order { app, actor, member, scope: &scope, id, key, at: app.clock.now() };
    match order.begin("withdraw", RequestEvent::Withdraw).await? {
        Ok(begun) => {
            authorise(actor, proposing(&begun.request.wanted))?;
            order.commit(begun, "delegation.withdrawn", serde_json::json!({})).await
        }
        Err(done) => Ok(done),
    }
}
