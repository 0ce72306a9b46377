//! A member of staff calls the registered phone and types what she hears; the server compares.

use sothon_domain::access::Actor;
use sothon_domain::effects::new_id;
use sothon_domain::person::RenewalId;
use sothon_domain::pin_renewal::{
    Fact, LIVES, Outcome, PAIR_RESTS, Refused, RenewalEvent, RenewalNumber, RenewalState, draw,
};
use sothon_store::Tx;
use sothon_store::pin_renewal::{self, Locked, OpenCall};
use uuid::Uuid;

use super::order::{Done, Order};
use super::{notice, number};
use crate::authorisation::{UseCase, authorise_staff};
use crate::{App, AppError, trusted_contact};

/// What became of what was heard.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Heard {
    /// Both facts are right: it is she. A repeat of any answer says this much only.
    Done {
        /// What the caller reads to her; none on a repeat of another answer or after a while.
        number: Option<RenewalNumber>,
    },
    /// One is wrong; which of them is not said.
    Wrong,
    /// The request does not allow it.
    Refused(Refused),
}

/// Begins a call: from now on its page shows the caller the registered number in full, and which two facts
/// to ask. Whoever calls again while her call is open goes on with it. After a call that nobody answered,
/// the same two are asked, so that nobody draws until she likes the questions.
pub async fn begin_call(
    app: &App,
    actor: &Actor,
    id: RenewalId,
    key: Uuid,
) -> Result<Done, AppError> {
    let (scope, member) = authorise_staff(actor, UseCase::ProvePinRenewal)?;
    let at = app.clock.now();
    let order = Order { app, actor, scope: &scope, office: &member.office, id, key, at };
    let event = RenewalEvent::Call { by: member.id, at };
    let (mut tx, locked, _) = match order.begin("call", event).await? {
        Ok(begun) => begun,
        Err(done) => return Ok(done),
    };
    if let Some(call) = &locked.renewal.call {
        if call.by == member.id {
            return Ok(Done::Done);
        }
        // Whoever began it has stopped.
        pin_renewal::end_call(&mut tx, &scope, &locked, Outcome::Nobody, at).await?;
    }
    let Some(facts) = drawn(&order, &mut tx, &locked).await? else {
        return Ok(Done::Refused(Refused::NoFacts));
    };
    let id = new_id(app.clock.as_ref(), app.entropy.as_ref());
    let call = OpenCall { id, by: member.id, begun_at: at, facts };
    pin_renewal::begin_call(&mut tx, &locked, &call).await?;
    let detail = serde_json::json!({ "facts": facts.map(Fact::code), "number-shown": true });
    order.commit(tx, &locked, "pin-renewal.call-begun", detail).await
}

/// The two facts of this call; none when all pairs were asked within 30 days.
async fn drawn(
    order: &Order<'_>,
    tx: &mut Tx,
    locked: &Locked,
) -> Result<Option<[Fact; 2]>, AppError> {
    let (app, scope, person) = (order.app, order.scope, locked.renewal.person);
    let last = pin_renewal::last_call(tx, scope, locked.renewal.id).await?;
    if let Some(last) = last.filter(|last| !last.asked) {
        return Ok(Some(last.facts));
    }
    let known = pin_renewal::facts(&app.db, scope, person).await?.known();
    let before = pin_renewal::drawn_since(tx, scope, person, order.at - PAIR_RESTS).await?;
    let mut random = [0u8; 4];
    app.entropy.fill(&mut random);
    Ok(draw(&known, &before, u32::from_be_bytes(random)))
}

/// Compares what the caller heard with the register. Both right: the person may choose a PIN in time, and is
/// told. A second call with a wrong one ends the request. What was heard is kept nowhere.
pub async fn answer(
    app: &App,
    actor: &Actor,
    id: RenewalId,
    key: Uuid,
    heard: [&str; 2],
) -> Result<Heard, AppError> {
    let (scope, member) = authorise_staff(actor, UseCase::ProvePinRenewal)?;
    let at = app.clock.now();
    let seen = pin_renewal::with_person(&app.db, &scope, &member.office, id, at).await?.renewal;
    let facts = pin_renewal::facts(&app.db, &scope, seen.person).await?;
    let asked = seen.call.map(|call| call.facts);
    let right = asked.is_some_and(|asked| {
        // Both are compared, whatever the first says.
        asked.iter().zip(heard).filter(|(fact, heard)| facts.is_right(**fact, heard)).count() == 2
    });
    let outcome = if right { Outcome::Right } else { Outcome::Wrong };
    let order = Order { app, actor, scope: &scope, office: &member.office, id, key, at };
    let event = RenewalEvent::Hear { by: member.id, outcome };
    let (mut tx, locked, next) = match order.begin("answer", event).await? {
        Ok(begun) => begun,
        Err(Done::Done) => return Ok(Heard::Done { number: number::again(&order).await? }),
        Err(Done::Refused(refused)) => return Ok(Heard::Refused(refused)),
    };
    if locked.renewal.call != seen.call {
        return Ok(Heard::Refused(Refused::NoCall));
    }
    pin_renewal::end_call(&mut tx, &scope, &locked, outcome, at).await?;
    if right {
        let number = Some(number::make(&order, &mut tx, &locked).await?);
        prove(&order, &mut tx, &locked, "call").await?;
        let detail = serde_json::json!({ "proof": "call" });
        order.commit(tx, &locked, "pin-renewal.proved", detail).await?;
        return Ok(Heard::Done { number });
    }
    pin_renewal::wrong_call(&mut tx, &scope, &locked).await?;
    if let RenewalState::Ended(ending) = next {
        pin_renewal::end(&mut tx, &scope, &locked, ending, at).await?;
    }
    let detail = serde_json::json!({ "wrong-calls": locked.renewal.wrong_calls + 1 });
    order.commit(tx, &locked, "pin-renewal.call-wrong", detail).await?;
    Ok(Heard::Wrong)
}

/// Ends a call that nobody answered; it counts for nothing.
pub async fn nobody_answered(
    app: &App,
    actor: &Actor,
    id: RenewalId,
    key: Uuid,
) -> Result<Done, AppError> {
    let (scope, member) = authorise_staff(actor, UseCase::ProvePinRenewal)?;
    let order =
        Order { app, actor, scope: &scope, office: &member.office, id, key, at: app.clock.now() };
    let event = RenewalEvent::Hear { by: member.id, outcome: Outcome::Nobody };
    let (mut tx, locked, _) = match order.begin("nobody", event).await? {
        Ok(begun) => begun,
        Err(done) => return Ok(done),
    };
    pin_renewal::end_call(&mut tx, &scope, &locked, Outcome::Nobody, order.at).await?;
    let detail = serde_json::json!({});
    order.commit(tx, &locked, "pin-renewal.call-unanswered", detail).await
}

/// Writes that it is she, and tells her from when on she may choose a PIN.
pub(super) async fn prove(
    order: &Order<'_>,
    tx: &mut Tx,
    locked: &Locked,
    proof: &'static str,
) -> Result<(), AppError> {
    let (_, member) = authorise_staff(order.actor, UseCase::ProvePinRenewal)?;
    let renewal = &locked.renewal;
    let expires_at = renewal.ready_at.max(order.at) + LIVES;
    let by = (proof, member.id);
    pin_renewal::prove(tx, order.scope, locked, by, (order.at, expires_at)).await?;
    let (app, scope, person) = (order.app, order.scope, renewal.person);
    notice::tell_ready(app, tx, scope, person, renewal.ready_at).await?;
    trusted_contact::tell_change(app, tx, scope, person).await
}
