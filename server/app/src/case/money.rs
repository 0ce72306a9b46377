//! What keeps safe a case that says where money goes, or where we tell of it: its answers rest, and *not me* stops it.

use sothon_domain::access::{Actor, Scope};
use sothon_domain::account_change::{ChangeState, StopChannel};
use sothon_domain::casework::{
    ActsNext, CaseAct, CaseEvent, CaseKind, CaseState, Circumstances, Refused,
};
use sothon_domain::person::{PersonId, Reference};
use sothon_store::case_file::{self, CaseFile, Entry, NewEntry};
use sothon_store::flow_draft::{self, Which};
use sothon_store::{Act, StoreError, Tx, account_change};
use time::OffsetDateTime;

use super::notice;
use crate::{App, AppError};

/// Where a person's last cases of the kinds that say where her money goes, or where we tell her of it, stand.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct MoneyCase {
    /// Those that are not decided, and undecided appeals about such cases, the newest of a kind first.
    pub open: Vec<(CaseKind, Reference)>,
    /// Whether one of a kind was stopped and none was begun since: only a counter begins another of any.
    pub stopped: bool,
}

/// The kinds of such cases.
fn kinds() -> impl Iterator<Item = CaseKind> {
    CaseKind::ALL.into_iter().filter(|kind| kind.moves_money())
}

/// Where the person's cases of these kinds stand, with the appeals about them.
pub(crate) async fn money_case(
    app: &App,
    scope: &Scope,
    person: PersonId,
) -> Result<MoneyCase, AppError> {
    let cases = case_file::of_person(&app.db, scope, person).await?;
    let mut found = MoneyCase::default();
    for kind in kinds() {
        let about: Vec<_> = cases.iter().filter(|case| case.matter().0 == kind).collect();
        for case in &about {
            if case.state.stage().acts_next() != ActsNext::Nobody {
                found.open.push((kind, case.reference));
            }
        }
        found.stopped |= is_stopped(app, scope, &about).await?;
    }
    Ok(found)
}

/// Whether *not me* was said of one of these cases, the newest first, and none was sent since.
async fn is_stopped(app: &App, scope: &Scope, about: &[&CaseFile]) -> Result<bool, AppError> {
    let Some(last) = about.first() else { return Ok(false) };
    for case in about.iter().filter(|case| case.state == CaseState::Withdrawn) {
        let entries = case_file::entries(&app.db, scope, case).await?;
        // An appeal may be stopped long after another case was sent.
        let since = |entry: &Entry| case.id == last.id || entry.at > last.submitted_at;
        if entries.iter().any(|entry| entry.act == CaseAct::Stopped && since(entry)) {
            return Ok(true);
        }
    }
    Ok(false)
}

/// Whether the person has said *not me* of a change of where her money goes, and no counter has begun another since.
async fn only_at_a_counter(app: &App, scope: &Scope, person: PersonId) -> Result<bool, AppError> {
    let last = account_change::latest(&app.db, scope, person).await?;
    let frozen = last.is_some_and(|change| change.state == ChangeState::Frozen);
    Ok(frozen || money_case(app, scope, person).await?.stopped)
}

/// Leave to send such a case or another account, as it was read before the person's row is locked.
pub(crate) struct Leave {
    /// Her cases of these kinds that had ended by her own word.
    ended: Vec<Reference>,
}

/// Leave for who sends for herself or by a machine; none where only a counter may.
pub(crate) async fn leave(
    app: &App,
    scope: &Scope,
    person: PersonId,
) -> Result<Option<Leave>, AppError> {
    // Read first: of what ends after this the question below, or the lock, knows.
    let cases = case_file::of_person(&app.db, scope, person).await?;
    if only_at_a_counter(app, scope, person).await? {
        return Ok(None);
    }
    Ok(Some(Leave { ended: ended(cases.iter()).collect() }))
}

impl Leave {
    /// Whether it holds still, in a transaction that has locked the person's row: she has not said *not me* meanwhile.
    pub(crate) async fn holds(
        &self,
        tx: &mut Tx,
        scope: &Scope,
        person: PersonId,
    ) -> Result<bool, StoreError> {
        let last = account_change::latest_locked(tx, scope, person).await?;
        if last.is_some_and(|locked| locked.change.state == ChangeState::Frozen) {
            return Ok(false);
        }
        let cases = case_file::worked_on(tx, scope, person).await?;
        let mut ended = ended(cases.iter().map(|one| &one.case));
        Ok(ended.all(|reference| self.ended.contains(&reference)))
    }
}

fn ended<'a>(cases: impl Iterator<Item = &'a CaseFile>) -> impl Iterator<Item = Reference> {
    let is_ended =
        |case: &&CaseFile| case.matter().0.moves_money() && case.state == CaseState::Withdrawn;
    let hers = cases.filter(is_ended);
    hers.map(|case| case.reference)
}

/// Whether the answers of a case have rested as long as its kind asks for; of an appeal that of its first case.
pub(super) fn rested(
    case: &CaseFile,
    entries: &[Entry],
    now: OffsetDateTime,
) -> Result<(), Refused> {
    let last = entries.iter().rfind(|entry| entry.act.changes_answers());
    let answered_at = last.map_or(case.submitted_at, |entry| entry.at);
    if case.matter().0.has_rested(answered_at, now) { Ok(()) } else { Err(Refused::TooEarly) }
}

/// Stops the undecided cases of these kinds and the appeals about them, in a transaction that has locked the person's
/// row; which they were. Who calls this writes down [`act_stopped`] of each, and tells whom she trusts.
pub(crate) async fn stop(
    app: &App,
    tx: &mut Tx,
    scope: &Scope,
    person: PersonId,
) -> Result<Vec<CaseFile>, AppError> {
    let mut stopped = Vec::new();
    let kinds: Vec<_> = kinds().collect();
    for reference in case_file::undecided_about(tx, scope, person, &kinds).await? {
        stopped.extend(stop_one(app, tx, scope, reference).await?);
    }
    Ok(stopped)
}

async fn stop_one(
    app: &App,
    tx: &mut Tx,
    scope: &Scope,
    reference: Reference,
) -> Result<Option<CaseFile>, AppError> {
    let locked = case_file::lock(tx, scope, reference).await?;
    let at = app.clock.now();
    let known =
        Circumstances { makers: &[], related: false, card_unknown: false, took_part: false, at };
    let Ok(next) = locked.case.state.clone().after(&CaseEvent::Withdraw, known) else {
        return Ok(None);
    };
    // What was drafted to correct it may be a stranger's too.
    let first = locked.case.first.as_ref().map(|first| first.reference);
    let draft = Which { kind: locked.case.kind, first };
    flow_draft::forget(tx, scope, locked.case.person, draft).await?;
    case_file::set_state(tx, scope, &locked, &next, at).await?;
    let act = CaseAct::Stopped;
    let entry = NewEntry { at, act, by: None, delegate: None, machine: None, note: None };
    case_file::append(tx, &locked, &entry).await?;
    notice::tell(app, tx, scope, &locked, act).await?;
    Ok(Some(locked.case))
}

/// The audit and event row of a stopped case.
pub(crate) fn act_stopped<'a>(
    actor: &'a Actor,
    case: &CaseFile,
    channel: StopChannel,
    at: OffsetDateTime,
) -> Act<'a> {
    let mut done = notice::act_of(actor, case, CaseAct::Stopped, at);
    done.detail["channel"] = channel.code().into();
    done
}
