//! A page is announced, in a short transaction of its own, before its bytes are read.

use sothon_domain::access::{Actor, Scope};
use sothon_domain::effects::new_id;
use sothon_domain::paper::{
    FailReason, LARGEST_CASE, LARGEST_FILE, PageState, PaperKind, SETTLES_WITHIN, takes_pages,
};
use sothon_domain::person::{PageId, PaperId, Reference};
use sothon_store::case_file::{self, Locked};
use sothon_store::paper::{self, Arrival, Arrived, NewPage};
use sothon_store::{Act, Subject};
use uuid::Uuid;

use super::desk::Room;
use super::show::asked;
use super::{detail, hers_to_change};
use crate::{App, AppError, case, delegate};

/// What the form says before its file.
#[derive(Debug, Clone)]
pub struct Form {
    /// The case.
    pub reference: Reference,
    /// The paper that the case asks for.
    pub wanted: PaperKind,
    /// What she gives: that paper, or what stands in for it.
    pub kind: PaperKind,
    /// The form's idempotency key; a try of the same form again has the same.
    pub key: Uuid,
    /// How many bytes the file will take at most; none where nobody says.
    pub bytes: Option<usize>,
}

/// What is to be done with the file.
pub enum Begun {
    /// It is read and handed to [`receive`](super::receive).
    New(Box<Coming>),
    /// The same form has brought a page already; the file is not needed.
    Known,
    /// It is not wanted, and need not be read.
    Refused(FailReason),
    /// The case is decided: nothing more is added.
    Closed,
}

/// A page on its way.
pub struct Coming {
    pub(super) arrival: Arrival,
    pub(super) scope: Scope,
    pub(super) reference: Reference,
    pub(super) wanted: PaperKind,
    pub(super) kind: PaperKind,
    pub(super) _room: Room,
}

impl Coming {
    /// The page.
    pub fn page(&self) -> PageId {
        self.arrival.page
    }
}

/// Announces a page of the actor's own case. No connection is held when this has answered.
pub async fn begin(app: &App, actor: &Actor, form: &Form, room: Room) -> Result<Begun, AppError> {
    let (scope, me) = hers_to_change(app, actor).await?;
    let at = app.clock.now();
    let mut tx = app.db.begin_for(&scope, me).await?;
    let locked = case_file::lock(&mut tx, &scope, form.reference).await?;
    case::reaches_case(actor, &locked.case)?;
    if !fits(form, &locked) {
        return Err(AppError::NotFound);
    }
    if !takes_pages(locked.case.state.stage()) {
        return Ok(Begun::Closed);
    }
    let id = || new_id(app.clock.as_ref(), app.entropy.as_ref());
    let new = NewPage {
        page: PageId::new(id()),
        paper: PaperId::new(id()),
        kind: form.kind,
        key: form.key,
        bytes: form.bytes.unwrap_or(LARGEST_FILE).min(LARGEST_FILE),
        delegate: delegate::acts(actor),
        at,
        until: at + SETTLES_WITHIN,
    };
    let (arrival, first) = match paper::arrive(&mut tx, &scope, &locked, &new).await? {
        Arrived::Begun { arrival, first } => (arrival, first),
        Arrived::Known(PageState::Received { .. } | PageState::Removed) => {
            return Ok(Begun::Known);
        }
        Arrived::Known(PageState::Arriving { .. } | PageState::Failed { .. }) => {
            return Err(AppError::Inconsistent("a page that is known and has no end"));
        }
    };
    // Counted after an earlier try of the same form has ended: it takes no room any more.
    let taken = paper::bytes_of_case(&mut tx, &scope, &locked).await?;
    if usize::try_from(taken).is_ok_and(|taken| taken > LARGEST_CASE) {
        return Ok(Begun::Refused(FailReason::CaseFull));
    }
    if first {
        delegate::tell_act(app, &mut tx, &scope, actor).await?;
    }
    let subject = Subject::Person(locked.case.person);
    let mut detail = detail(form.reference, form.kind);
    detail.insert("page".to_owned(), arrival.page.to_string().into());
    let act = "paper.page-begun";
    tx.commit(Act { actor, act, subject, at, detail: detail.into(), event: false }).await?;
    let (reference, wanted, kind) = (form.reference, form.wanted, form.kind);
    Ok(Begun::New(Box::new(Coming { arrival, scope, reference, wanted, kind, _room: room })))
}

/// Whether the case asks for such a paper and takes what she gives for it.
fn fits(form: &Form, locked: &Locked) -> bool {
    asked(&locked.case).any(|wanted| wanted == form.wanted) && form.wanted.accepts(form.kind)
}
