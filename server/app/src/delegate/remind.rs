//! The two of a guardian's leave are told that it ends, sixty and thirty days before: nobody is to find out on
//! that day. Each is told once for each of the two days, however often this runs, and by however many servers.

use sothon_domain::access::{Actor, Purpose, Scope};
use sothon_domain::delegate::ReviewReminder;
use sothon_domain::effects::legal_date;
use sothon_store::delegation::{self, EndingLeave};
use sothon_store::{Act, Subject};

use super::tell::{ENDS_SOON, tell};
use crate::{App, AppError};

/// Tells whoever is to be told by now; says of how many leaves.
pub async fn remind_of_reviews(app: &App) -> Result<u64, AppError> {
    let scope = Scope::All(Purpose::Delegate);
    let today = legal_date(app.clock.now());
    let until = ReviewReminder::Early.reaches(today);
    let mut told = 0;
    for leave in delegation::ending(&app.db, &scope, (today, until)).await? {
        let given_on = legal_date(leave.given_at);
        let Some(due) = ReviewReminder::due(today, (given_on, leave.last_day)) else { continue };
        told += u64::from(remind(app, &scope, &leave, due).await?);
    }
    Ok(told)
}

/// Tells both of one leave, in one transaction with what is written down of it. It changes nothing of the record,
/// and so is done while it is locked.
async fn remind(
    app: &App,
    scope: &Scope,
    leave: &EndingLeave,
    due: ReviewReminder,
) -> Result<bool, AppError> {
    let at = app.clock.now();
    let mut tx = app.db.begin_despite_lock(scope, leave.principal).await?;
    if !delegation::remind(&mut tx, scope, leave.id, (due, at)).await? {
        return Ok(false);
    }
    let both = (leave.principal, leave.delegate);
    tell(app, &mut tx, both, &ENDS_SOON, Some(leave.last_day)).await?;
    let detail = serde_json::json!({
        "delegation": leave.id.to_string(),
        "delegate": leave.delegate.to_string(),
        "days": due.days_before(),
    });
    let (actor, subject) = (Actor::system("guardian-review"), Subject::Person(leave.principal));
    let act = "delegation.review-reminded";
    tx.commit(Act { actor: &actor, act, subject, at, detail, event: true }).await?;
    Ok(true)
}
