//! A page is announced, in a short transaction of its own, before its bytes are read.

use sothon_domain::access::{Actor, Scope};
use sothon_domain::effects::new_id;
use sothon_domain::paper::{
    FailReason, LARGEST_FILE, Owner, PageState, PaperKind, PapersOf, SETTLES_WITHIN,
};
use sothon_domain::person::{PageId, PaperId, PersonId};
use sothon_store::paper::{self, Arrival, Arrived, NewPage};
use sothon_store::{Act, Subject, Tx};
use uuid::Uuid;

use super::desk::Room;
use super::target::{self, Target};
use super::{detail, hers_to_change};
use crate::{App, AppError, delegate};

/// What the form says before its file.
#[derive(Debug, Clone)]
pub struct Form {
    /// What the page is given with.
    pub of: PapersOf,
    /// The paper that it asks for.
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
    /// Nothing is added: the case is decided, the form is over, at a counter the record is locked, or the same form has
    /// brought a page that was taken out since.
    Closed,
}

/// A page on its way.
pub struct Coming {
    pub(super) arrival: Arrival,
    pub(super) scope: Scope,
    pub(super) person: PersonId,
    pub(super) wanted: Option<PaperKind>,
    pub(super) _room: Room,
}

impl Coming {
    /// The page.
    pub fn page(&self) -> PageId {
        self.arrival.page
    }
}

/// Announces a page of the actor's own case or form. No connection is held when this has answered.
///
/// Whoever sends the form in the same moment comes before or after: the page comes to the case in either order.
pub async fn begin(app: &App, actor: &Actor, form: &Form, room: Room) -> Result<Begun, AppError> {
    let (scope, me) = hers_to_change(app, actor).await?;
    target::may(app, actor, (&scope, me), form.of).await?;
    let mut tx = app.db.begin_for(&scope, me).await?;
    let new = new_page(app, actor, (form.kind, form.key, form.bytes));
    let mut target = Target::lock(&mut tx, actor, (&scope, me), (form.of, new.at)).await?;
    if matches!(target, Target::Nothing) {
        return Ok(Begun::Closed);
    }
    if !target.asks(form.wanted) || !form.wanted.accepts(form.kind) {
        return Err(AppError::NotFound);
    }
    if !target.takes_pages() {
        return Ok(Begun::Closed);
    }
    let owner = target.hold(app, &mut tx, (&scope, new.at)).await?;
    let (arrival, first) = match target.announce(&mut tx, &scope, &new).await? {
        Ok(announced) => announced,
        Err(known) => return Ok(known),
    };
    // Counted after an earlier try of the same form has ended: it takes no room any more.
    if target.is_full(&mut tx, &scope).await? {
        return Ok(Begun::Refused(FailReason::CaseFull));
    }
    if first {
        delegate::tell_act(app, &mut tx, &scope, actor).await?;
    }
    let wanted = Some(form.wanted);
    let coming = Coming { arrival, scope, person: me, wanted, _room: room };
    begun(actor, tx, owner, &new, coming).await
}

/// The page that a form brings, with an end ten minutes from now: its kind, its key and its bytes, where known.
pub(super) fn new_page(
    app: &App,
    actor: &Actor,
    (kind, key, bytes): (PaperKind, Uuid, Option<usize>),
) -> NewPage {
    let at = app.clock.now();
    let id = || new_id(app.clock.as_ref(), app.entropy.as_ref());
    NewPage {
        page: PageId::new(id()),
        paper: PaperId::new(id()),
        kind,
        key,
        bytes: bytes.unwrap_or(LARGEST_FILE).min(LARGEST_FILE),
        delegate: delegate::acts(actor),
        machine: None,
        at,
        until: at + SETTLES_WITHIN,
    }
}

/// Writes the row of a page that begins, and says whether it is the first of its paper; or else what is answered where
/// the same form has brought one already.
pub(super) async fn announce(
    tx: &mut Tx,
    scope: &Scope,
    with: paper::GivenWith<'_>,
    new: &NewPage,
) -> Result<Result<(Arrival, bool), Begun>, AppError> {
    match paper::arrive(tx, scope, with, new).await? {
        Arrived::Begun { arrival, first } => Ok(Ok((arrival, first))),
        Arrived::Known(PageState::Received { .. }) => Ok(Err(Begun::Known)),
        Arrived::Known(PageState::Removed) => Ok(Err(Begun::Closed)),
        Arrived::Known(PageState::Arriving { .. } | PageState::Failed { .. }) => {
            Err(AppError::Inconsistent("a page that is known and has no end"))
        }
    }
}

/// Ends the transaction of a page that begins.
pub(super) async fn begun(
    actor: &Actor,
    tx: Tx,
    owner: Owner,
    new: &NewPage,
    coming: Coming,
) -> Result<Begun, AppError> {
    let subject = Subject::Person(coming.person);
    let mut detail = detail(owner, new.kind);
    detail.insert("page".to_owned(), new.page.to_string().into());
    let (act, at) = ("paper.page-begun", new.at);
    tx.commit(Act { actor, act, subject, at, detail: detail.into(), event: false }).await?;
    Ok(Begun::New(Box::new(coming)))
}
