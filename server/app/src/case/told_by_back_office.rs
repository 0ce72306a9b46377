//! The back office decides a case that waits for it, as an officer of the last level would: with the same effect, the
//! same words to the person and the same clock for an appeal. It decides no appeal: that is for somebody else.

use sothon_domain::access::{Actor, Scope};
use sothon_domain::back_office::{CaseDecision, NotDecided};
use sothon_domain::casework::{
    CaseEvent, CaseKind, CaseState, Circumstances, Recorded, Refused, Verdict,
};
use sothon_domain::money::Riel;
use sothon_store::case_file::{self, Locked, NewEntry};
use sothon_store::{StoreError, Tx};
use time::OffsetDateTime;

use super::order::{free, stopped, suits, take_effect};
use super::{notice, recorded};
use crate::{App, AppError, trusted_contact};

/// What is read of a case before anything is locked, so that nobody who holds a lock waits for a second connection.
pub(crate) struct Beforehand {
    /// What the register holds of the thing the case is about.
    recorded: Option<Recorded>,
    /// What holds back an approval.
    free: Result<(), Refused>,
}

/// Reads it; none where there is no such case.
pub(crate) async fn beforehand(
    app: &App,
    scope: &Scope,
    decision: &CaseDecision,
) -> Result<Option<Beforehand>, AppError> {
    let found = match case_file::with_person(&app.db, scope, decision.case).await {
        Ok(found) => found,
        Err(StoreError::NotFound) => return Ok(None),
        Err(error) => return Err(error.into()),
    };
    let free = free(app, scope, &found.case, app.clock.now()).await?;
    Ok(Some(Beforehand { recorded: recorded::now(app, scope, &found).await?, free }))
}

/// Applies a decision. The inner result says why the case does not allow it; then nothing has changed.
pub(crate) async fn told_by_back_office(
    app: &App,
    tx: &mut Tx,
    (actor, scope): (&Actor, &Scope),
    (decision, before): (&CaseDecision, Option<&Beforehand>),
    at: OffsetDateTime,
) -> Result<Result<(), NotDecided>, AppError> {
    let Some(before) = before else { return Ok(Err(NotDecided::NoCase)) };
    let locked = match case_file::lock(tx, scope, decision.case).await {
        Err(StoreError::NotFound) => return Ok(Err(NotDecided::NoCase)),
        locked => locked?,
    };
    let event = CaseEvent::Told(decision.verdict);
    let next = match next(&locked, &event, decision.amount, at) {
        Ok(next) => next,
        Err(why) => return Ok(Err(why)),
    };
    let open = case_file::open_number(tx, scope, &locked).await?;
    if let Err(why) = decision.check_question(open) {
        return Ok(Err(why));
    }
    if let Some(why) = held(tx, scope, &locked, (&event, before)).await? {
        return Ok(Err(why));
    }
    if let Some(recorded) = &before.recorded {
        case_file::keep_held(tx, scope, &locked, recorded).await?;
    }
    if next == CaseState::Approved {
        trusted_contact::tell_change_of_case(app, tx, scope, &locked).await?;
        take_effect(app, tx, scope, &locked, at).await?;
    }
    case_file::set_state(tx, scope, &locked, &next, at).await?;
    let act = event.act(&next);
    let note = decision.amount.map(written);
    let entry = NewEntry { at, act, by: None, delegate: None, machine: None, note };
    case_file::append(tx, &locked, &entry).await?;
    notice::tell(app, tx, scope, &locked, act).await?;
    tx.also(notice::act_of(actor, &locked.case, act, at)).await?;
    Ok(Ok(()))
}

/// The state after the decision, or why the case does not take it.
fn next(
    locked: &Locked,
    event: &CaseEvent,
    amount: Option<Riel>,
    at: OffsetDateTime,
) -> Result<CaseState, NotDecided> {
    let (kind, state) = (locked.case.kind, locked.case.state.clone());
    let known =
        Circumstances { makers: &[], related: false, card_unknown: false, took_part: false, at };
    let next = state.after(event, known).map_err(|_| NotDecided::NotWaiting)?;
    if kind == CaseKind::Appeal || !suits(event, kind) {
        return Err(NotDecided::NotForThisKind);
    }
    let asked = next == CaseState::Approved && kind.has_monthly_amount();
    match (asked, amount) {
        (true, None) => Err(NotDecided::AmountMissing),
        (false, Some(_)) => Err(NotDecided::AmountNotAsked),
        (true, Some(_)) | (false, None) => Ok(next),
    }
}

/// Why nothing is approved for the person, or about whom the claim names.
async fn held(
    tx: &mut Tx,
    scope: &Scope,
    locked: &Locked,
    (event, before): (&CaseEvent, &Beforehand),
) -> Result<Option<NotDecided>, AppError> {
    let stopped = match stopped(tx, scope, locked, event).await {
        Ok(stopped) => stopped,
        Err(StoreError::RecordRetired { .. }) => Some(Refused::RecordRetired),
        Err(error) => return Err(error.into()),
    };
    let approves = *event == CaseEvent::Told(Verdict::Approved);
    let held = stopped.or(before.free.err().filter(|_| approves));
    Ok(held.map(|refused| match refused {
        Refused::RecordLocked => NotDecided::RecordLocked,
        Refused::RecordRetired => NotDecided::RecordJoined,
        Refused::RecordUnconfirmed => NotDecided::RecordUnconfirmed,
        Refused::MemberUnknown => NotDecided::MemberUnknown,
        Refused::TooEarly => NotDecided::TooEarly,
        _ => NotDecided::NotWaiting,
    }))
}

/// The riel a month; kept like a note.
fn written(amount: Riel) -> String {
    amount.amount().to_string()
}

/// The same, read.
pub(super) fn read(note: &str) -> Option<Riel> {
    note.parse().ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_written_is_read() {
        let amount = Riel::new(510_000);
        assert_eq!(read(&written(amount)), Some(amount));
        assert_eq!(read("a word"), None);
    }
}
