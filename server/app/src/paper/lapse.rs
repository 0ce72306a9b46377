//! A form that nobody sent in time, or that was thrown away: what was given with it is erased, and its person is told.
//! Nothing goes silently.

use sothon_domain::access::{Actor, Purpose, Scope};
use sothon_domain::effects::legal_date;
use sothon_domain::flow::DraftEnd;
use sothon_domain::paper::PageEvent;
use sothon_domain::person::{DraftId, PersonId};
use sothon_store::paper::{self, Settled};
use sothon_store::{Act, Subject, flow_draft};

use super::tell;
use crate::{App, AppError};

/// So many forms in one round.
const ROUND: i64 = 200;

/// Gives up the papers of forms that are over; says how many pages those had. Their files are deleted with all others
/// of pages that are no more. A form beside a case of its kind that is undecided does not run out.
pub(super) async fn give_up(app: &App) -> Result<u64, AppError> {
    let (actor, scope) = (Actor::system("papers"), Scope::All(Purpose::Casework));
    let now = app.clock.now();
    // The time of a form that can't be sent stands still, as if she answered today.
    let end = DraftEnd::after(legal_date(now));
    flow_draft::keep_beside_cases(&app.db, &scope, (now, end)).await?;
    let mut lost = 0;
    for (person, draft) in paper::over(&app.db, &scope, now, ROUND).await? {
        match one(app, (&actor, &scope), person, draft).await {
            Ok(pages) => lost += pages,
            // The others are not to wait for this one.
            Err(error) => tracing::error!(?error, %draft, "a form's papers are not given up yet"),
        }
    }
    Ok(lost)
}

/// Gives up the papers of one form, in one transaction with the message. It changes nothing of the record, and so is
/// done while it is locked.
async fn one(
    app: &App,
    (actor, scope): (&Actor, &Scope),
    person: PersonId,
    draft: DraftId,
) -> Result<u64, AppError> {
    let at = app.clock.now();
    let mut tx = app.db.begin_despite_lock(scope, person).await?;
    // An answer may have kept it, or it may have been sent, or another server may have come first.
    if !paper::is_over(&mut tx, scope, draft, at).await? {
        tx.abandon().await?;
        return Ok(0);
    }
    let mut lost = 0;
    for page in paper::pages_of_draft(&mut tx, scope, draft).await? {
        let locked = paper::lock(&mut tx, scope, page).await?;
        let Ok(state) = locked.state.after(PageEvent::Lapse) else { continue };
        let settled = Settled { state, bytes: None, digest: None, at };
        paper::settle(&mut tx, scope, &locked, &settled).await?;
        lost += 1;
    }
    if paper::give_up(&mut tx, scope, draft).await? == 0 {
        tx.abandon().await?;
        return Ok(0);
    }
    if lost > 0 {
        tell::given_up(app, &mut tx, scope, person).await?;
    }
    let detail = serde_json::json!({ "draft": draft.to_string(), "pages": lost });
    let (act, subject) = ("paper.given-up", Subject::Person(person));
    tx.commit(Act { actor, act, subject, at, detail, event: true }).await?;
    Ok(lost)
}
