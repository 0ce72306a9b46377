//! A person takes a page back while nobody works on her case, or before there is one.

use sothon_domain::access::Actor;
use sothon_domain::paper::{PageEvent, PapersOf};
use sothon_domain::person::PageId;
use sothon_store::paper;

use super::settle::{self, End, Ended};
use super::target::{self, Target};
use super::{hers_to_change, sweep};
use crate::{App, AppError};

/// What became of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Removed {
    /// The page is gone; taking it back twice is the same.
    Done,
    /// An officer works on the case, or it is decided; or the form is over.
    Closed,
}

/// Takes back a page that was sent with what the actor names; one of another case or form stays.
pub async fn remove(
    app: &App,
    actor: &Actor,
    of: PapersOf,
    page: PageId,
) -> Result<Removed, AppError> {
    let (scope, me) = hers_to_change(app, actor).await?;
    target::may(app, actor, (&scope, me), of).await?;
    let mut tx = app.db.begin_for(&scope, me).await?;
    let target = Target::lock(&mut tx, actor, (&scope, me), (of, app.clock.now())).await?;
    if !target.gives_pages_back() {
        return Ok(Removed::Closed);
    }
    let locked = paper::lock(&mut tx, &scope, page).await?;
    if !target.is_of(locked.owner) {
        return Err(AppError::NotFound);
    }
    let event = PageEvent::Remove;
    let end = End { wanted: None, event, bytes: None, digest: None, unread: false };
    if settle::write(app, actor, &scope, (tx, page), &end).await? == Ended::Now {
        sweep::delete(app, page).await;
    }
    Ok(Removed::Done)
}
