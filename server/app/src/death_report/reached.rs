//! Whether the question reached the person or her household, and writing down that it did: without that somebody's word
//! holds nothing.

use sothon_domain::access::{Actor, Scope};
use sothon_domain::death_report::{DeathEvent, NotANote, ProofNote, ReachWord, Reached, ReachedBy};
use sothon_domain::delivery::Fate;
use sothon_domain::effects::legal_date;
use sothon_domain::person::{DeathReportId, PersonId, StaffId};
use sothon_store::death_report::{self, DeathReport, Locked};
use sothon_store::{Tx, life_reminder};
use time::Date;
use uuid::Uuid;

use super::decide::{Paper, order};
use super::order::{Begun, HerLock};
use super::subject;
use crate::authorisation::{UseCase, authorise_staff};
use crate::{App, AppError};

/// All that is known of it: the messages to her, what is written down on the report, and the list of her commune that came
/// back since she is asked.
pub(super) async fn how_reached(
    app: &App,
    scope: &Scope,
    report: &DeathReport,
) -> Result<Reached, AppError> {
    let messages = death_report::asked_messages(&app.db, scope, report.id).await?;
    let told = match asked(report) {
        Some((person, since)) => life_reminder::told_since(&app.db, scope, person, since).await?,
        None => None,
    };
    Ok(known(report, messages, told))
}

/// The same of a report that is locked: what a decision rests on is read once nobody else can change it.
pub(super) async fn how_reached_now(
    tx: &mut Tx,
    scope: &Scope,
    locked: &Locked,
) -> Result<Reached, AppError> {
    let report = &locked.report;
    let messages = death_report::asked_messages_now(tx, scope, report.id).await?;
    let told = match asked(report) {
        Some((person, since)) => life_reminder::told_since_now(tx, scope, person, since).await?,
        None => None,
    };
    Ok(known(report, messages, told))
}

/// Who is asked, and since which legal date.
fn asked(report: &DeathReport) -> Option<(PersonId, Date)> {
    let (member, asked_at) = report.member.as_ref().zip(report.state.asked_at())?;
    Some((member.id, legal_date(asked_at)))
}

fn known(report: &DeathReport, messages: Vec<Fate>, told: Option<(Date, StaffId)>) -> Reached {
    let mut words: Vec<ReachWord> = report.reached.clone().into_iter().collect();
    words.extend(told.map(|(day, by)| ReachWord { by, way: ReachedBy::List, day, note: None }));
    Reached { messages, words }
}

/// Writes down that the question reached the household of the person; `whom` says whom they met or spoke to. Written
/// again, the last one stands. Whoever writes it down can't take it as the proof of what she confirms herself.
///
/// # Errors
/// [`AppError::RecordLocked`] while the person's emergency lock stands: it is a step towards a hold.
pub async fn write_reached(
    app: &App,
    actor: &Actor,
    id: DeathReportId,
    key: Uuid,
    (way, whom): (ReachedBy, &str),
) -> Result<Paper, AppError> {
    let (scope, member) = authorise_staff(actor, UseCase::AnswerDeath)?;
    let note: ProofNote = match whom.parse() {
        Ok(note) => note,
        Err(NotANote) => return Ok(NotANote.into()),
    };
    let order = order(app, actor, (&scope, member), (id, key));
    let named = format!("reached {}", way.code());
    let begun = order.begin(&named, DeathEvent::Reached, HerLock::Stops).await?;
    let Begun { mut tx, locked, .. } = match begun {
        Ok(begun) => begun,
        Err(done) => return Ok(done.into()),
    };
    let word = (way, member.id, &note);
    death_report::set_reached(&mut tx, &scope, &locked, word, order.at).await?;
    let act = ("death-report.reached", subject(&locked.report));
    Ok(order.commit(tx, act, serde_json::json!({ "way": way.code() })).await?.into())
}
