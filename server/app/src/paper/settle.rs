//! The end of a page, written once: whoever comes second changes nothing.

use sothon_domain::access::{Actor, Scope};
use sothon_domain::paper::{FailReason, Owner, PageEvent, PageState, PaperKind};
use sothon_domain::person::{PageId, PersonId};
use sothon_store::paper::{self, LockedPage, Settled};
use sothon_store::{Act, StoreError, Subject, Tx};
use time::OffsetDateTime;

use super::{detail, tell};
use crate::{App, AppError};

/// What is known of the end.
pub(super) struct End {
    /// What is asked for, where the page is given for it.
    pub(super) wanted: Option<PaperKind>,
    /// How it ends.
    pub(super) event: PageEvent,
    /// How many bytes were sent, where that is known only now.
    pub(super) bytes: Option<usize>,
    /// The digest of the sealed bytes of a page that is received.
    pub(super) digest: Option<[u8; 32]>,
    /// Whether whoever sent it has left, and reads no answer.
    pub(super) unread: bool,
}

/// Whether an end was written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Ended {
    /// It was.
    Now,
    /// The page had this end already.
    Before(PageState),
}

/// Writes the end of a page. Her row is locked, so that what the paper hangs on stays so until it is written, and that
/// of two first pages of a counter one tells her. What was begun before a lock comes to its end.
pub(super) async fn page(
    app: &App,
    actor: &Actor,
    scope: &Scope,
    (person, page): (PersonId, PageId),
    end: &End,
) -> Result<Ended, AppError> {
    let tx = app.db.begin_despite_lock(scope, person).await?;
    write(app, actor, scope, (tx, page), end).await
}

/// The same in a transaction that is open, which ends here. Of a page that was cut off, or failed when nobody waited for
/// it any more, the person is told by message: whoever sent it may not be there to read an answer. At a counter it is a
/// member of staff, who reads it in the list, and a partner's machine asks; of what either adds the person is told, once
/// a paper.
pub(super) async fn write(
    app: &App,
    actor: &Actor,
    scope: &Scope,
    (mut tx, page): (Tx, PageId),
    end: &End,
) -> Result<Ended, AppError> {
    let at = app.clock.now();
    let locked = paper::lock(&mut tx, scope, page).await?;
    let Ok(state) = locked.state.after(end.event) else {
        return Ok(Ended::Before(locked.state));
    };
    let settled = Settled { state, bytes: end.bytes, digest: end.digest, at };
    let is_news = (locked.by_machine || locked.owner.staff().is_some())
        && matches!(state, PageState::Received { .. })
        && !paper::has_page(&mut tx, scope, &locked).await?;
    paper::settle(&mut tx, scope, &locked, &settled).await?;
    let mut detail = detail(locked.owner, locked.kind);
    detail.insert("page".to_owned(), page.to_string().into());
    let act = match state {
        PageState::Received { kind, scan } => {
            given(&mut tx, scope, &locked, (end.wanted, at)).await?;
            if is_news {
                tell::given_for_her(app, &mut tx, scope, (locked.person, locked.by_machine))
                    .await?;
            }
            detail.insert("kind".to_owned(), kind.code().into());
            detail.insert("scan".to_owned(), scan.code().into());
            "paper.page-received"
        }
        PageState::Failed { reason } => {
            detail.insert("reason".to_owned(), reason.code().into());
            if reason == FailReason::Interrupted || end.unread {
                tell::interrupted(app, &mut tx, scope, &locked).await?;
            }
            "paper.page-failed"
        }
        PageState::Removed => "paper.page-removed",
        PageState::Arriving { .. } => {
            return Err(AppError::Inconsistent("a page that ends by arriving"));
        }
    };
    let subject = Subject::Person(locked.person);
    tx.commit(Act { actor, act, subject, at, detail: detail.into(), event: true }).await?;
    Ok(Ended::Now)
}

/// Writes for what a received page was given: what she gave she does not lack.
async fn given(
    tx: &mut Tx,
    scope: &Scope,
    locked: &LockedPage,
    (wanted, at): (Option<PaperKind>, OffsetDateTime),
) -> Result<(), StoreError> {
    let Some(wanted) = wanted else { return Ok(()) };
    match locked.owner {
        Owner::Case { id, .. } => paper::given(tx, id, wanted, locked.paper, at).await,
        Owner::Draft(draft) => paper::given_in_draft(tx, scope, draft, wanted).await,
        Owner::Counter(_) | Owner::Gone => Ok(()),
    }
}
