//! Appointments end without an officer: their last day is over, the payee is established to have died, another takes the
//! place, or she says so herself.

use sothon_domain::access::{Actor, Scope};
use sothon_domain::effects::legal_date;
use sothon_domain::payee::{Ended, Left, PayeeEvent, PayeeState, Refused};
use sothon_store::payee::{self, OverNow, PayeeRecord};
use sothon_store::{Act, Subject, Tx};
use time::Date;

use super::WHEREVER;
use super::decide::Decided;
use super::notice::{NOT_DONE, ended, tell, tell_payee};
use crate::{App, AppError};

/// How many are read at a time.
const AT_ONCE: i64 = 200;

/// Ends what is over by now; says how many. Several servers at once end each of them once.
///
/// # Errors
/// The first one, after all the others have ended: a record that can't be read keeps nobody else's.
pub async fn end_what_is_over(app: &App) -> Result<u64, AppError> {
    let today = legal_date(app.clock.now());
    let (mut count, mut first, mut after) = (0, Ok(()), None);
    loop {
        let due = payee::due(&app.db, &WHEREVER, today, (after, AT_ONCE)).await?;
        for one in &due {
            match end(app, one, today).await {
                Ok(done) => count += u64::from(done),
                Err(error) => first = first.and(Err(error)),
            }
        }
        after = due.last().copied();
        if after.is_none() {
            return first.map(|()| count);
        }
    }
}

/// Ends one, locked or not: it takes nothing from the person. False where somebody was faster.
async fn end(app: &App, one: &OverNow, today: Date) -> Result<bool, AppError> {
    let born = payee::born(&app.db, &WHEREVER, one.person).await?.last_day();
    let mut tx = app.db.begin_despite_lock(&WHEREVER, one.person).await?;
    let Some(how) = payee::over_locked(&mut tx, &WHEREVER, one.id, today).await? else {
        return Ok(false);
    };
    let found = payee::find_locked(&mut tx, &WHEREVER, one.id).await?.record;
    let actor = Actor::system("payee");
    let done = over(app, tx, (&actor, &WHEREVER), (&[found], how, born)).await?;
    Ok(done == Decided::Done)
}

/// Ends some of one person in the same way, in a transaction that has locked her row; `born` is the last day on which
/// she can be born.
pub(super) async fn over(
    app: &App,
    mut tx: Tx,
    (actor, scope): (&Actor, &Scope),
    (found, how, born): (&[PayeeRecord], Ended, Date),
) -> Result<Decided, AppError> {
    let mut last = None;
    for one in found {
        let act = match ends(app, &mut tx, (actor, scope), (one, how, born)).await? {
            Ok(act) => act,
            Err(refused) => return Ok(Decided::Refused(refused)),
        };
        if let Some(before) = last.replace(act) {
            tx.also(before).await?;
        }
    }
    let Some(last) = last else { return Ok(Decided::Refused(Refused::AlreadyDecided)) };
    tx.commit(last).await?;
    Ok(Decided::Done)
}

/// Writes that one is over, and tells both; the act to be written. What had never held orders the back office nothing.
async fn ends<'a>(
    app: &App,
    tx: &mut Tx,
    (actor, scope): (&'a Actor, &Scope),
    (found, how, born): (&PayeeRecord, Ended, Date),
) -> Result<Result<Act<'a>, Refused>, AppError> {
    let at = app.clock.now();
    let next = match found.state.after(PayeeEvent::Over(how), Ok(())) {
        Ok(next) => next,
        Err(refused) => return Ok(Err(refused)),
    };
    let vacant = vacant_until(found, next, born, legal_date(at));
    payee::set_state(tx, scope, found.id, (next, vacant), at).await?;
    let (act, news) = match found.state.holds() {
        true => ("payee.ended", ended(vacant)),
        false => ("payee.void", &NOT_DONE),
    };
    let both = (found.person, found.appointment.payee);
    tell(app, tx, both, news, found.appointment.last_day).await?;
    let detail = detail(found, next, legal_date(at));
    let subject = Subject::Person(found.person);
    Ok(Ok(Act { actor, act, subject, at, detail, event: true }))
}

/// Ends what holds for her so far where another is approved in its place. Only who is not paid any more is told of it:
/// of the new one everybody hears anyhow.
pub(super) async fn replace(
    app: &App,
    tx: &mut Tx,
    (actor, scope): (&Actor, &Scope),
    by: &PayeeRecord,
) -> Result<(), AppError> {
    let at = app.clock.now();
    let own = payee::own_locked(tx, scope, by.person).await?.into_iter().map(|own| own.record);
    let Some(old) = own.into_iter().find(|own| own.state.holds()) else { return Ok(()) };
    let wrong = |_| AppError::Inconsistent("a payee who holds can't be replaced");
    let next = old.state.after(PayeeEvent::Over(Ended::Replaced), Ok(())).map_err(wrong)?;
    payee::set_state(tx, scope, old.id, (next, None), at).await?;
    if old.appointment.payee != by.appointment.payee {
        let both = (old.person, old.appointment.payee);
        tell_payee(app, tx, both, ended(None), old.appointment.last_day).await?;
    }
    let detail = detail(&old, next, legal_date(at));
    let (act, subject) = ("payee.ended", Subject::Person(old.person));
    Ok(tx.also(Act { actor, act, subject, at, detail, event: true }).await?)
}

/// Until when somebody has to be named again for her after an end; none after anything else.
pub(super) fn vacant_until(
    found: &PayeeRecord,
    next: PayeeState,
    born: Date,
    today: Date,
) -> Option<Date> {
    let how = next.how().filter(|_| found.state.holds())?;
    let reason = found.state.end().map(|(_, reason)| reason);
    let proposed_on = legal_date(found.proposed_at);
    Left { how, reason, born, proposed_on }.vacant_until(today)
}

/// The codes that belong to an act; of what the back office carries out also since when. After the last day that is the
/// next, however late it is noticed.
pub(super) fn detail(found: &PayeeRecord, next: PayeeState, today: Date) -> serde_json::Value {
    let mut detail = serde_json::json!({ "appointment": found.id.to_string() });
    if let Some(how) = next.how() {
        let from = match how {
            Ended::Day => found.appointment.last_day.next_day().unwrap_or(today),
            _ => today,
        };
        detail["how"] = how.code().into();
        detail["from"] = from.to_string().into();
    }
    if let Some((_, reason)) = next.end() {
        detail["reason"] = reason.code().into();
    }
    detail
}
