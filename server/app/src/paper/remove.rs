//! A person takes a page back while nobody works on her case.

use sothon_domain::access::Actor;
use sothon_domain::paper::{PageEvent, gives_pages_back};
use sothon_domain::person::{PageId, Reference};
use sothon_store::{case_file, paper};

use super::settle::{self, End};
use super::{GivenWith, hers_to_change, sweep};
use crate::{App, AppError, case};

/// What became of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Removed {
    /// The page is gone; taking it back twice is the same.
    Done,
    /// An officer works on the case, or it is decided.
    Closed,
}

/// Takes back a page that was sent with the actor's own case; one of another case stays.
pub async fn remove(
    app: &App,
    actor: &Actor,
    reference: Reference,
    page: PageId,
) -> Result<Removed, AppError> {
    let (scope, me) = hers_to_change(app, actor).await?;
    let mut tx = app.db.begin_for(&scope, me).await?;
    let case = case_file::lock(&mut tx, &scope, reference).await?.case;
    case::reaches_case(actor, &case)?;
    if !gives_pages_back(case.state.stage()) {
        return Ok(Removed::Closed);
    }
    let locked = paper::lock(&mut tx, &scope, page).await?;
    if locked.case != Some(case.id) {
        return Err(AppError::NotFound);
    }
    let (event, paper) = (PageEvent::Remove, locked.kind);
    let with = GivenWith::Case(reference);
    let end = End { with, paper, wanted: None, event, bytes: None, digest: None };
    if settle::write(app, actor, &scope, (tx, page), &end).await? {
        sweep::delete(app, page).await;
    }
    Ok(Removed::Done)
}
