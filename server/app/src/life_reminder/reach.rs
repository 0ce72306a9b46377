//! Whether the reminders of a due date reached the person, for whoever has her at the counter.

use sothon_domain::access::Scope;
use sothon_domain::delivery::Reach;
use sothon_domain::effects::legal_date;
use sothon_domain::person::PersonId;
use sothon_store::life_reminder;
use time::Duration;

use crate::{App, AppError};

/// For so long after a due date all messages about it are kept, the first of which went out sixty days before
/// (`server/app/src/forget.rs`). Of what is forgotten nobody says that it did not reach her.
const KNOWN_AFTER: Duration = Duration::days(339);

/// Whether she was reached of the date that is due now; none where she was not to be told of it yet, or is not to be told
/// any more, or where that is too long ago to know.
pub(crate) async fn reach(
    app: &App,
    scope: &Scope,
    person: PersonId,
) -> Result<Option<Reach>, AppError> {
    let first = legal_date(app.clock.now()) - KNOWN_AFTER;
    let log = life_reminder::log(&app.db, scope, &[person], first).await?;
    if log.is_empty() {
        return Ok(None);
    }
    let by_hand = life_reminder::was_told_by_hand(&app.db, scope, person).await?;
    Ok(Some(Reach::of(log.iter().filter_map(|reminded| reminded.fate), by_hand)))
}
