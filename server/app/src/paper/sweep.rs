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
/// pages that are no more; says how many pages were ended. What fails for one page or form is tried again in the next
/// round, and holds up no other; so is a store of files that does not answer.
pub async fn sweep(app: &App) -> Result<u64, AppError> {
    let scope = Scope::All(Purpose::Casework);
    let ended = end_late(app, &scope).await;
    let lost = lapse::give_up(app).await;
    for page in paper::leftovers(&app.db, &scope, app.clock.now(), ROUND).await? {
        delete(app, page).await;
    }
    Ok(ended? + lost?)
}

/// Ends the pages whose time is over; says how many.
async fn end_late(app: &App, scope: &Scope) -> Result<u64, AppError> {
    let actor = Actor::system("papers");
    let mut ended = 0;
    for late in paper::late(&app.db, scope, app.clock.now(), ROUND).await? {
        let event = PageEvent::Fail { reason: FailReason::Interrupted };
        let end = End { wanted: None, event, bytes: None, digest: None, unread: false };
        match settle::page(app, &actor, scope, late, &end).await {
            Ok(written) => ended += u64::from(written == Ended::Now),
            Err(error) => tracing::error!(?error, page = %late.1, "a page is not ended yet"),
        }
    }
    Ok(ended)
}

/// Pages that should have ended and have not: none, while the server runs.
pub async fn limbo(app: &App, actor: &Actor) -> Result<Vec<Overdue>, AppError> {
    let scope = authorise(actor, UseCase::ListLimbo)?;
    Ok(paper::overdue(&app.db, &scope, app.clock.now(), LISTED).await?)
}

/// Deletes the file of a page that is no more. What does not succeed is tried again by a later round.
pub(super) async fn delete(app: &App, page: PageId) {
    if let Err(error) = app.papers.files.delete(page).await {
        tracing::warn!(?error, %page, "a file is not deleted yet");
        return;
    }
    let scope = Scope::All(Purpose::Casework);
    if let Err(error) = paper::note_file(&app.db, &scope, page, false).await {
        tracing::warn!(?error, %page, "a file is deleted, its row does not say so yet");
    }
}

/// The same of a file that came after the end of its page: a round may have noted before that there is none.
pub(super) async fn delete_late(app: &App, page: PageId) -> Result<(), AppError> {
    paper::note_file(&app.db, &Scope::All(Purpose::Casework), page, true).await?;
    delete(app, page).await;
    Ok(())
}
