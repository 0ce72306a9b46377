//! Whether the reminders of a due date reached the person. A decision that rests on a notice asks here.

use sothon_domain::access::Scope;
use sothon_domain::delivery::Reach;
use sothon_domain::person::PersonId;
use sothon_store::life_reminder;

use crate::{App, AppError};

/// Whether she was reached of the date that is due now; none where she was not to be told of it yet.
pub(crate) async fn reach(
    app: &App,
    scope: &Scope,
    person: PersonId,
) -> Result<Option<Reach>, AppError> {
    let log = life_reminder::log(&app.db, scope, &[person]).await?;
    if log.is_empty() {
        return Ok(None);
    }
    let by_hand = life_reminder::was_told_by_hand(&app.db, scope, person).await?;
    Ok(Some(Reach::of(log.iter().filter_map(|reminded| reminded.fate), by_hand)))
}
