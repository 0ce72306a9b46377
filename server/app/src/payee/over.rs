//! Appointments end by themselves: their last day is over, or the payee is established to have died.

use sothon_domain::access::{Actor, Scope};
use sothon_domain::effects::legal_date;
use sothon_store::payee::{self, OverNow};

use super::WHEREVER;
use super::decide::{Decided, over};
use crate::{App, AppError};

/// How many are ended at a time.
const AT_ONCE: i64 = 200;

/// Ends what is over by now; says how many. Several servers at once end each of them once.
pub async fn end_what_is_over(app: &App) -> Result<u64, AppError> {
    let today = legal_date(app.clock.now());
    let mut ended = 0;
    for one in payee::due(&app.db, &WHEREVER, today, AT_ONCE).await? {
        ended += u64::from(end(app, &WHEREVER, &one).await?);
    }
    Ok(ended)
}

/// Ends one, locked or not: it takes nothing from the person. False where somebody was faster.
async fn end(app: &App, scope: &Scope, one: &OverNow) -> Result<bool, AppError> {
    let mut tx = app.db.begin_despite_lock(scope, one.person).await?;
    let found = payee::find_locked(&mut tx, scope, one.id).await?.record;
    let actor = Actor::system("payee");
    Ok(over(app, tx, (&actor, scope), (&found, one.how)).await? == Decided::Done)
}
