//! The clock looks for promises that were broken: such a complaint goes to the next desk, once for each promise.

use sothon_domain::access::{Actor, Purpose, Scope};
use sothon_domain::complaint::{ComplaintEvent, Desk};
use sothon_domain::effects::legal_date;
use sothon_domain::person::ComplaintId;
use sothon_store::Act;
use sothon_store::complaint;
use time::OffsetDateTime;

use super::subject;
use super::tell::{self, Told};
use crate::{App, AppError};

/// So many in one round.
const ROUND: i64 = 200;

/// Lifts every complaint of which a promise was broken; says how many.
pub async fn lift_late(app: &App) -> Result<u64, AppError> {
    let (scope, at) = (Scope::All(Purpose::Casework), app.clock.now());
    let mut lifted = 0;
    for id in complaint::late(&app.db, &scope, legal_date(at), ROUND).await? {
        lifted += u64::from(lift(app, &scope, id, at).await?);
    }
    Ok(lifted)
}

/// Lifts one, unless somebody has answered or lifted it meanwhile.
async fn lift(
    app: &App,
    scope: &Scope,
    id: ComplaintId,
    at: OffsetDateTime,
) -> Result<bool, AppError> {
    let mut tx = app.db.begin().await?;
    let locked = complaint::lock(&mut tx, scope, Desk::Oversight, id).await?;
    let before = locked.complaint.progress;
    let Ok(next) = before.after(ComplaintEvent::Look { at }) else { return Ok(false) };
    complaint::set_progress(&mut tx, scope, &locked, next, None, at).await?;
    tell::sender(app, &mut tx, &locked.complaint, Told::Late).await?;
    let detail = serde_json::json!({
        "complaint": id.to_string(),
        "missed": next.missed.code(),
        "from": before.desk.code(),
        "desk": next.desk.code(),
    });
    let (actor, subject) = (Actor::system("complaints"), subject(&locked.complaint));
    let act = "complaint.late";
    tx.commit(Act { actor: &actor, act, subject, at, detail, event: true }).await?;
    Ok(true)
}
