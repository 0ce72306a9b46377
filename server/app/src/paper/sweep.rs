//! Each minute: a page whose time is over has failed, papers of forms that were never sent are given up, and what either
//! left behind is deleted.

use sothon_domain::access::{Actor, Purpose, Scope};
use sothon_domain::paper::{FailReason, PageEvent};
use sothon_domain::person::PageId;
use sothon_store::paper::{self, Overdue};

use super::lapse;
use super::settle::{self, End, Ended};
use crate::authorisation::{UseCase, authorise};
use crate::{App, AppError};

/// So many of each sort in one round.
const ROUND: i64 = 200;
/// More than a report is read for.
const LISTED: i64 = 1_000;

/// Ends the pages whose time is over, gives up those of forms that are over, tells their persons, and deletes files of
/// pages that are no more; says how many pages were ended. A store of files that does not answer is asked again in
/// the next round.
pub async fn sweep(app: &App) -> Result<u64, AppError> {
    let (actor, scope) = (Actor::system("papers"), Scope::All(Purpose::Casework));
    let mut ended = 0;
    for late in paper::overdue(&app.db, &scope, app.clock.now(), ROUND).await? {
        let event = PageEvent::Fail { reason: FailReason::Interrupted };
        let end = End { wanted: None, event, bytes: None, digest: None };
        let written = settle::page(app, &actor, &scope, (late.person, late.page), &end).await?;
        ended += u64::from(written == Ended::Now);
    }
    ended += lapse::give_up(app).await?;
    for page in paper::leftovers(&app.db, &scope, ROUND).await? {
        delete(app, page).await;
    }
    Ok(ended)
}

/// Pages that should have ended and have not: none, while the server runs.
pub async fn limbo(app: &App, actor: &Actor) -> Result<Vec<Overdue>, AppError> {
    let scope = authorise(actor, UseCase::ListLimbo)?;
    Ok(paper::overdue(&app.db, &scope, app.clock.now(), LISTED).await?)
}

/// Deletes the file of a page that is no more. What does not succeed is tried again by the next round.
pub(super) async fn delete(app: &App, page: PageId) {
    if let Err(error) = app.papers.files.delete(page).await {
        tracing::warn!(?error, %page, "a file is not deleted yet");
        return;
    }
    let scope = Scope::All(Purpose::Casework);
    if let Err(error) = paper::file_is_gone(&app.db, &scope, page).await {
        tracing::warn!(?error, %page, "a file is deleted, its row does not say so yet");
    }
}
