//! A moment after a report was received: who of the register is meant, and is it true? She, whom she trusts and her
//! commune are asked.

use sothon_domain::access::{Actor, Office, Purpose, Scope};
use sothon_domain::death_report::{
    ALIVE_RESTS, ASK_LASTS, DeathEvent, DeathState, DismissReason, Doubt, Refused,
};
use sothon_domain::person::{DeathReportId, PersonId, StaffId};
use sothon_store::death_report::{self, Locked};
use sothon_store::{Act, Subject, Tx, person};
use time::OffsetDateTime;

use super::{notice, subject};
use crate::{App, AppError};

/// So many reports in one round.
const ROUND: i64 = 50;

/// Looks into the register for the reports that nobody was looked for yet; says how many there were.
pub async fn look_for_new(app: &App) -> Result<u64, AppError> {
    let (actor, scope) = (Actor::system("death-reports"), Scope::All(Purpose::Casework));
    let mut looked = 0;
    for id in death_report::new(&app.db, &scope, ROUND).await? {
        looked += u64::from(look(app, (&actor, &scope), id).await?);
    }
    Ok(looked)
}

async fn look(
    app: &App,
    (actor, scope): (&Actor, &Scope),
    id: DeathReportId,
) -> Result<bool, AppError> {
    let at = app.clock.now();
    let seen = death_report::find(&app.db, scope, &Office::Head, id).await?;
    let found = match seen.said.number() {
        Some(number) => person::find_by_member_number(&app.db, scope, number).await?,
        None => None,
    };
    // Of a retired number, the record under which she is paid is meant: what is held is held there.
    let (mut tx, found) = match found {
        Some(found) => {
            let (tx, kept) = app.db.begin_for_joined(scope, found.person).await?;
            (tx, Some(kept.unwrap_or(found.person)))
        }
        None => (app.db.begin().await?, None),
    };
    let mut locked = death_report::lock(&mut tx, scope, &Office::Head, id).await?;
    if locked.report.is_looked_for {
        return Ok(false);
    }
    let (act, subject) = match found {
        Some(person) => {
            death_report::assign(&mut tx, scope, &mut locked, person).await?;
            let put = put_to(app, &mut tx, scope, &locked, (person, at)).await?;
            (put.act(), Subject::Person(person))
        }
        None => {
            death_report::looked(&mut tx, scope, &locked, None, at).await?;
            ("death-report.nobody-found", subject(&locked.report))
        }
    };
    let detail = serde_json::json!({ "report": id.to_string() });
    tx.commit(Act { actor, act, subject, at, detail, event: found.is_some() }).await?;
    Ok(true)
}

/// What became of a report whose person is found.
pub(super) enum Put {
    /// She is asked.
    Asked,
    /// Another report of her stands.
    Again,
    /// Somebody of the staff has to look first.
    Waits,
}

impl Put {
    pub(super) fn act(&self) -> &'static str {
        match self {
            Self::Asked => "death-report.asked",
            Self::Again => "death-report.dismissed",
            Self::Waits => "death-report.doubted",
        }
    }
}

/// Asks the person by itself, unless another report stands or it is doubted.
pub(super) async fn put_to(
    app: &App,
    tx: &mut Tx,
    scope: &Scope,
    locked: &Locked,
    (person, at): (PersonId, OffsetDateTime),
) -> Result<Put, AppError> {
    if let Some(stands) = death_report::standing_locked(tx, scope, person).await? {
        end(tx, scope, locked, (stands, None, at)).await?;
        return Ok(Put::Again);
    }
    let rested = death_report::is_alive_since(tx, scope, person, at - ALIVE_RESTS).await?;
    let doubt = locked.report.doubt.or(rested.then_some(Doubt::SaidAlive));
    if doubt.is_some() {
        death_report::looked(tx, scope, locked, doubt, at).await?;
        return Ok(Put::Waits);
    }
    ask_now(app, tx, scope, locked, (person, at)).await?;
    Ok(Put::Asked)
}

/// Asks the person and whom she trusts, in a transaction that has locked her row; attestors of her commune find the
/// report in their list from now on.
pub(super) async fn ask_now(
    app: &App,
    tx: &mut Tx,
    scope: &Scope,
    locked: &Locked,
    (person, at): (PersonId, OffsetDateTime),
) -> Result<(), AppError> {
    let state = DeathState::Asked { until: at + ASK_LASTS };
    death_report::set_state(tx, scope, locked, state, None, at).await?;
    notice::asked(app, tx, scope, (locked, person)).await
}

/// Asks in the hands of one of the staff, where nothing else stands; another report of the same person makes this
/// one come to nothing.
pub(super) async fn ask_or_end(
    app: &App,
    tx: &mut Tx,
    scope: &Scope,
    locked: &Locked,
    (person, by, at): (PersonId, StaffId, OffsetDateTime),
) -> Result<&'static str, AppError> {
    let Some(stands) = death_report::standing_locked(tx, scope, person).await? else {
        ask_now(app, tx, scope, locked, (person, at)).await?;
        return Ok("death-report.asked");
    };
    end(tx, scope, locked, (stands, Some(by), at)).await?;
    Ok("death-report.dismissed")
}

/// Ends a report because another one of the same person stands. What the civil registry has entered is known there.
async fn end(
    tx: &mut Tx,
    scope: &Scope,
    locked: &Locked,
    (stands, by, at): (DeathReportId, Option<StaffId>, OffsetDateTime),
) -> Result<(), AppError> {
    let state = DeathState::Dismissed { by, reason: DismissReason::AlreadyReported };
    death_report::set_state(tx, scope, locked, state, None, at).await?;
    Ok(death_report::move_entries(tx, scope, (locked.report.id, stands)).await?)
}

/// Whether a report may be put to its person now.
pub(super) fn may_ask(state: DeathState, at: OffsetDateTime) -> Result<DeathState, Refused> {
    state.after(DeathEvent::Ask { until: at + ASK_LASTS })
}
