//! Compares everybody's record with everybody else's.

use sothon_domain::access::Actor;
use sothon_domain::effects::legal_date;
use sothon_store::{Act, Subject, person};

use super::Report;
use super::people::People;
use crate::authorisation::{UseCase, authorise};
use crate::{App, AppError};

/// Reads everybody, reports likely duplicates and ghosts, and records that it was done by whom.
/// Nothing is changed in any record.
pub async fn review(app: &App, actor: &Actor) -> Result<Report, AppError> {
    let scope = authorise(actor, UseCase::ReviewDuplicates)?;
    let at = app.clock.now();
    let today = legal_date(at);
    let mut people = People::default();
    person::each(&app.db, &scope, |read| people.add(&read, today)).await?;
    let report = people.report();
    let detail = serde_json::json!({
        "people": report.people,
        "pairs": report.pairs.len(),
        "ghosts": report.ghosts.len(),
        "skipped": report.skipped_groups(),
    });
    let (act, subject) = ("duplicates.reviewed", Subject::Other("people".to_owned()));
    let tx = app.db.begin().await?;
    tx.commit(Act { actor, act, subject, at, detail, event: false }).await?;
    Ok(report)
}
