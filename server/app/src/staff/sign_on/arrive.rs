//! Whom a signed answer names: a member who came before, one who links her account, or somebody new.

use serde_json::{Value, json};
use sothon_domain::access::{Actor, StaffMember, StaffRole};
use sothon_domain::effects::new_id;
use sothon_domain::person::{Email, StaffId};
use sothon_domain::staff_change::Position;
use sothon_domain::staff_sign_on::SignOnRefusal as Refusal;
use sothon_store::staff::sign_on::{self, Identity, Known};
use sothon_store::{Act, StoreError, Subject, Tx, branch};

use super::refused::write_down;
use super::remembered::Purpose;
use super::{Provider, provider};
use crate::port::Signed;
use crate::{App, AppError};

/// Somebody at the door.
pub(super) struct Arrival<'a> {
    pub(super) signed: &'a Signed,
    pub(super) purpose: &'a Purpose,
    /// Whether she proved to the provider as short ago as was asked for who she is.
    pub(super) fresh: bool,
}

/// Lets her in, or says why not; either is written down. Her role and office are those of her claims from
/// now on.
pub(super) async fn arrive(
    app: &App,
    arrival: &Arrival<'_>,
) -> Result<Result<StaffId, Refusal>, AppError> {
    match try_once(app, arrival).await {
        // Two first sign-ins at once: the other one has made the row that is found now.
        Err(AppError::Store(StoreError::Duplicate { .. })) => try_once(app, arrival).await,
        tried => tried,
    }
}

async fn try_once(app: &App, arrival: &Arrival<'_>) -> Result<Result<StaffId, Refusal>, AppError> {
    let provider = provider(app)?;
    let branches = branch::open(&app.db).await?;
    let position = provider.rules.position(&arrival.signed.claims, &branches);
    let identity = Identity { issuer: provider.port.issuer(), subject: &arrival.signed.subject };
    let mut tx = app.db.begin().await?;
    let linked = sign_on::linked(&mut tx, identity).await?;
    let known = linked.as_ref().map(|known| known.member.id);
    let judged = match (judge(arrival, provider, linked.as_ref()), position) {
        (Err(refusal), _) => Err(refusal),
        (Ok(()), None) => Err(Refusal::NoRole),
        (Ok(()), Some(position)) => match linked {
            Some(known) => Ok(follow(&mut tx, known.member, position).await?),
            None => meet(app, &mut tx, arrival, position).await?,
        },
    };
    match judged {
        Err(refusal) => refuse(app, tx, known, refusal).await.map(|()| Err(refusal)),
        Ok(met) => {
            if known.is_none() {
                sign_on::link(&mut tx, identity, met.member.id, app.clock.now()).await?;
            }
            commit(app, tx, arrival, met).await.map(Ok)
        }
    }
}

/// What speaks against her whatever her role is.
fn judge(
    arrival: &Arrival<'_>,
    provider: &Provider,
    linked: Option<&Known>,
) -> Result<(), Refusal> {
    if !arrival.fresh {
        return Err(Refusal::NotFresh);
    }
    if !provider.rules.proves_enough(&arrival.signed.methods) {
        return Err(Refusal::OneFactor);
    }
    let known = linked.map(|known| known.member.id);
    if matches!(arrival.purpose, Purpose::Prove(who) if Some(*who) != known) {
        return Err(Refusal::SomebodyElse);
    }
    match linked {
        Some(Known { closed: true, .. }) => Err(Refusal::Closed),
        Some(_) | None => Ok(()),
    }
}

/// A member with what happened to her row.
struct Met {
    member: StaffMember,
    act: &'static str,
}

/// A member who came before.
async fn follow(tx: &mut Tx, member: StaffMember, position: Position) -> Result<Met, AppError> {
    let moved = sign_on::follow(tx, &member, &position).await?;
    let act = if moved { "staff.moved-by-sign-on" } else { "staff.signed-in" };
    Ok(Met { member: placed(member.id, position), act })
}

/// Somebody whom nobody has sent before. An account that two administrators have made with her address is
/// hers only when she has just proved it by its password and code in the same browser, and never an
/// administrator's: those stay for the day on which the provider does not answer.
async fn meet(
    app: &App,
    tx: &mut Tx,
    arrival: &Arrival<'_>,
    position: Position,
) -> Result<Result<Met, Refusal>, AppError> {
    let address = arrival.signed.address.as_deref().unwrap_or_default().trim().to_lowercase();
    let Ok(address) = address.parse::<Email>() else { return Ok(Err(Refusal::NoAddress)) };
    let Some(known) = sign_on::with_address(tx, &address).await? else {
        let id = StaffId::new(new_id(app.clock.as_ref(), app.entropy.as_ref()));
        let member = placed(id, position);
        sign_on::add(tx, &member, &address).await?;
        return Ok(Ok(Met { member, act: "staff.registered-by-sign-on" }));
    };
    if known.closed {
        return Ok(Err(Refusal::Closed));
    }
    let proved = match arrival.purpose {
        Purpose::SignIn { proved } => *proved,
        Purpose::Prove(_) => None,
    };
    if proved != Some(known.member.id) || known.member.role == StaffRole::Administrator {
        return Ok(Err(Refusal::AddressTaken));
    }
    sign_on::follow(tx, &known.member, &position).await?;
    let member = placed(known.member.id, position);
    Ok(Ok(Met { member, act: "staff.linked-by-sign-on" }))
}

fn placed(id: StaffId, position: Position) -> StaffMember {
    StaffMember { id, role: position.role, office: position.office }
}

async fn commit(app: &App, tx: Tx, arrival: &Arrival<'_>, met: Met) -> Result<StaffId, AppError> {
    let id = met.member.id;
    let proves = matches!(arrival.purpose, Purpose::Prove(_));
    let act = if proves && met.act == "staff.signed-in" { "staff.proved" } else { met.act };
    let detail = detail(&met.member);
    let actor = Actor::staff(met.member);
    let subject = Subject::Other(format!("staff:{id}"));
    tx.commit(Act { actor: &actor, act, subject, at: app.clock.now(), detail, event: false })
        .await?;
    Ok(id)
}

/// What she may do from now on, and who says so.
fn detail(member: &StaffMember) -> Value {
    let place = member.office.place().map(ToString::to_string);
    let branch = member.office.branch().map(ToString::to_string);
    json!({ "by": "sign-on", "role": member.role.code(), "office": place, "branch": branch })
}

/// Writes down that she was not let in. Who has lost her role, or her place, is at work no longer.
async fn refuse(
    app: &App,
    mut tx: Tx,
    known: Option<StaffId>,
    refusal: Refusal,
) -> Result<(), AppError> {
    if let (Some(member), Refusal::NoRole) = (known, refusal) {
        sign_on::end_sessions(&mut tx, member, app.clock.now()).await?;
    }
    write_down(app, tx, known, refusal.into()).await
}
