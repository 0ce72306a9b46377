//! The end of a page, written once: whoever comes second changes nothing.

use sothon_domain::access::{Actor, Scope};
use sothon_domain::paper::{FailReason, PageEvent, PageState, PaperKind};
use sothon_domain::person::{PageId, Reference};
use sothon_store::paper::{self, Settled};
use sothon_store::{Act, Subject, Tx};

use super::{detail, tell};
use crate::{App, AppError};

/// What is known of the end.
pub(super) struct End {
    /// The case the page was sent for.
    pub(super) reference: Reference,
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
    let tx = app.db.begin().await?;
    write(app, actor, scope, (tx, page), end).await
}

/// The same in a transaction that is open, which ends here. Of a page that was cut off the person is
/// told by message: whoever sent it may not be there to read an answer.
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
    paper::settle(&mut tx, scope, &locked, &settled).await?;
    let mut detail = detail(end.reference, end.paper);
    detail.insert("page".to_owned(), page.to_string().into());
    let act = match state {
        PageState::Received { kind, scan } => {
            if let Some(wanted) = end.wanted {
                paper::given(&mut tx, locked.case, wanted, locked.paper, at).await?;
            }
            detail.insert("kind".to_owned(), kind.code().into());
            detail.insert("scan".to_owned(), scan.code().into());
            "paper.page-received"
        }
        PageState::Failed { reason } => {
            detail.insert("reason".to_owned(), reason.code().into());
            if reason == FailReason::Interrupted {
                tell::interrupted(app, &mut tx, scope, locked.person, end.reference).await?;
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
