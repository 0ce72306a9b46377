//! The end of a page, written once: whoever comes second changes nothing.

use sothon_domain::access::{Actor, Scope};
use sothon_domain::paper::{FailReason, PageEvent, PageState, PaperKind};
use sothon_domain::person::PageId;
use sothon_store::paper::{self, Settled};
use sothon_store::{Act, Subject, Tx};

use super::{GivenWith, detail, tell};
use crate::{App, AppError};

/// What is known of the end.
pub(super) struct End {
    /// What the page was sent with.
    pub(super) with: GivenWith,
    /// What the paper is.
    pub(super) paper: PaperKind,
    /// What the case asks for, where the page is given for it.
    pub(super) wanted: Option<PaperKind>,
    /// How it ends.
    pub(super) event: PageEvent,
    /// How many bytes were sent, where that is known only now.
    pub(super) bytes: Option<usize>,
    /// The digest of the sealed bytes of a page that is received.
    pub(super) digest: Option<[u8; 32]>,
}

/// Writes the end of a page; `false` where it had another one already.
pub(super) async fn page(
    app: &App,
    actor: &Actor,
    scope: &Scope,
    page: PageId,
    end: &End,
) -> Result<bool, AppError> {
    let tx = match end.with {
        GivenWith::Case(_) => app.db.begin().await?,
        // Her row is locked, so that of two first pages one tells her. What was begun before a lock comes to its end.
        GivenWith::Counter(person) => app.db.begin_despite_lock(scope, person).await?,
    };
    write(app, actor, scope, (tx, page), end).await
}

/// The same in a transaction that is open, which ends here. Of a page that was cut off the person is
/// told by message: whoever sent it may not be there to read an answer. At a counter it is a member of staff, who reads
/// it in the list; of what she adds the person is told, once a paper.
pub(super) async fn write(
    app: &App,
    actor: &Actor,
    scope: &Scope,
    (mut tx, page): (Tx, PageId),
    end: &End,
) -> Result<bool, AppError> {
    let at = app.clock.now();
    let locked = paper::lock(&mut tx, scope, page).await?;
    let Ok(state) = locked.state.after(end.event) else { return Ok(false) };
    let settled = Settled { state, bytes: end.bytes, digest: end.digest, at };
    let is_news = locked.staff.is_some()
        && matches!(state, PageState::Received { .. })
        && !paper::has_page(&mut tx, scope, &locked).await?;
    paper::settle(&mut tx, scope, &locked, &settled).await?;
    let mut detail = detail(end.with, end.paper);
    detail.insert("page".to_owned(), page.to_string().into());
    let act = match state {
        PageState::Received { kind, scan } => {
            if let Some((wanted, case)) = end.wanted.zip(locked.case) {
                paper::given(&mut tx, case, wanted, locked.paper, at).await?;
            }
            if is_news {
                tell::added(app, &mut tx, scope, locked.person).await?;
            }
            detail.insert("kind".to_owned(), kind.code().into());
            detail.insert("scan".to_owned(), scan.code().into());
            "paper.page-received"
        }
        PageState::Failed { reason } => {
            detail.insert("reason".to_owned(), reason.code().into());
            if let (FailReason::Interrupted, GivenWith::Case(reference)) = (reason, end.with) {
                tell::interrupted(app, &mut tx, scope, locked.person, reference).await?;
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
    Ok(true)
}
