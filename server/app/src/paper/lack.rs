//! *I do not have this*: an answer like any other, which holds nothing up.

use sothon_domain::access::Actor;
use sothon_domain::paper::{PaperKind, PapersOf};
use sothon_store::{Act, Subject};

use super::target::{self, Target};
use super::{detail, hers_to_change};
use crate::{App, AppError, delegate};

/// What became of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Lacked {
    /// The office reads it beside the case; saying it twice is saying it once.
    Noted,
    /// The case is decided, or the form is over.
    Closed,
}

/// Says that she does not have a paper which the actor's own case or form asks for.
pub async fn lack(
    app: &App,
    actor: &Actor,
    of: PapersOf,
    wanted: PaperKind,
) -> Result<Lacked, AppError> {
    let (scope, me) = hers_to_change(app, actor).await?;
    target::may(app, actor, (&scope, me), of).await?;
    let at = app.clock.now();
    let mut tx = app.db.begin_for(&scope, me).await?;
    let mut target = Target::lock(&mut tx, actor, (&scope, me), (of, at)).await?;
    if matches!(target, Target::Nothing) {
        return Ok(Lacked::Closed);
    }
    if wanted == PaperKind::Other || !target.asks(wanted) {
        return Err(AppError::NotFound);
    }
    if !target.takes_pages() {
        return Ok(Lacked::Closed);
    }
    if !target.lack(&mut tx, wanted, at).await? {
        return Ok(Lacked::Noted);
    }
    let owner = target.hold(app, &mut tx, (&scope, at)).await?;
    delegate::tell_act(app, &mut tx, &scope, actor).await?;
    let (act, subject, detail) = ("paper.lacked", Subject::Person(me), detail(owner, wanted));
    tx.commit(Act { actor, act, subject, at, detail: detail.into(), event: true }).await?;
    Ok(Lacked::Noted)
}
