//! *I do not have this*: an answer like any other, which holds nothing up.

use sothon_domain::access::Actor;
use sothon_domain::paper::{PaperKind, takes_pages};
use sothon_domain::person::Reference;
use sothon_store::{Act, Subject, case_file, paper};

use super::show::asked;
use super::{GivenWith, detail, hers_to_change};
use crate::{App, AppError, case, delegate};

/// What became of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Lacked {
    /// The office reads it beside the case; saying it twice is saying it once.
    Noted,
    /// The case is decided.
    Closed,
}

/// Says for the actor's own case that she does not have a paper it asks for.
pub async fn lack(
    app: &App,
    actor: &Actor,
    reference: Reference,
    wanted: PaperKind,
) -> Result<Lacked, AppError> {
    let (scope, me) = hers_to_change(app, actor).await?;
    let at = app.clock.now();
    let mut tx = app.db.begin_for(&scope, me).await?;
    let locked = case_file::lock(&mut tx, &scope, reference).await?;
    case::reaches_case(actor, &locked.case)?;
    if wanted == PaperKind::Other || !asked(&locked.case).any(|asked| asked == wanted) {
        return Err(AppError::NotFound);
    }
    if !takes_pages(locked.case.state.stage()) {
        return Ok(Lacked::Closed);
    }
    if !paper::lack(&mut tx, &locked, wanted, at).await? {
        return Ok(Lacked::Noted);
    }
    delegate::tell_act(app, &mut tx, &scope, actor).await?;
    let detail = detail(GivenWith::Case(reference), wanted);
    let subject = Subject::Person(me);
    let act = "paper.lacked";
    tx.commit(Act { actor, act, subject, at, detail: detail.into(), event: true }).await?;
    Ok(Lacked::Noted)
}
