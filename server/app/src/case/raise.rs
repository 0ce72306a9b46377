//! A case of whose level nobody may decide it goes to the next one by itself.

use sothon_domain::access::{Actor, Purpose, Scope};
use sothon_domain::casework::{CaseEvent, Circumstances};
use sothon_domain::person::Reference;
use sothon_store::case_file::{self, NewEntry};
use time::{Duration, OffsetDateTime};

use super::notice;
use crate::{App, AppError};

/// A case has lain at its level for so long before it is looked at. With a look every hour it goes up within a
/// day.
const LIES: Duration = Duration::hours(12);

/// How many are looked at in one step.
const AT_ONCE: i64 = 200;

/// Raises every case that nobody of its level may decide; says how many.
pub async fn raise_unattended(app: &App) -> Result<u64, AppError> {
    let scope = Scope::All(Purpose::Casework);
    let at = app.clock.now();
    let found = case_file::unattended(&app.db, &scope, at, at - LIES, AT_ONCE).await?;
    let mut raised = 0;
    for reference in found {
        raised += u64::from(raise(app, &scope, reference, at).await?);
    }
    Ok(raised)
}

/// Raises one, unless somebody has taken it meanwhile.
async fn raise(
    app: &App,
    scope: &Scope,
    reference: Reference,
    at: OffsetDateTime,
) -> Result<bool, AppError> {
    let mut tx = app.db.begin().await?;
    let locked = case_file::lock(&mut tx, scope, reference).await?;
    let known =
        Circumstances { makers: &[], related: false, card_unknown: false, took_part: false, at };
    let event = CaseEvent::Raise;
    let Ok(next) = locked.case.state.clone().after(&event, known) else { return Ok(false) };
    case_file::set_state(&mut tx, scope, &locked, &next, at).await?;
    let act = event.act(&next);
    let entry = NewEntry { at, act, by: None, delegate: None, machine: None, note: None };
    case_file::append(&mut tx, &locked, &entry).await?;
    let actor = Actor::system("casework");
    tx.commit(notice::act_of(&actor, &locked.case, act, at)).await?;
    Ok(true)
}
