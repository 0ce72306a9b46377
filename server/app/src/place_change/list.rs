//! The register, kind by kind, and the changes that wait.

use std::num::NonZeroU32;

use sothon_domain::access::Actor;
use sothon_domain::person::StaffId;
use sothon_domain::place_change::{Entry, PlaceKind};
use sothon_store::place_change::{self, StoredChange};
use sothon_store::{Db, place};

use super::administrator;
use crate::office_list::{ON_A_PAGE, Turned};
use crate::{App, AppError};

/// The register at a glance.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Overview {
    /// The administrator who looks.
    pub me: StaffId,
    /// The changes that wait for another administrator, the oldest first.
    pub waiting: Vec<StoredChange>,
    /// How many entries of each kind are open.
    pub kinds: Vec<Counted>,
}

/// How many entries of a kind are open.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Counted {
    /// The kind.
    pub kind: PlaceKind,
    /// How many.
    pub open: i64,
}

/// A page of the entries of one kind.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct EntryList {
    /// The entries of this page, those that are closed last.
    pub entries: Vec<Entry>,
    /// The changes of this kind that wait.
    pub waiting: Vec<StoredChange>,
    /// How many there are on all pages.
    pub total: i64,
    /// Which page it is, counted from 1.
    pub page: NonZeroU32,
    /// How many pages there are; an empty list has one.
    pub pages: NonZeroU32,
}

/// The register at a glance.
pub async fn overview(app: &App, actor: &Actor) -> Result<Overview, AppError> {
    let me = administrator(actor)?.id;
    let mut kinds = Vec::new();
    for kind in PlaceKind::ALL {
        let (_, open) = place::count(&app.db, kind).await?;
        kinds.push(Counted { kind, open });
    }
    Ok(Overview { me, waiting: place_change::waiting(&app.db).await?, kinds })
}

/// The entries of a kind. A page that the list does not have is the first.
pub async fn list(
    app: &App,
    actor: &Actor,
    kind: PlaceKind,
    page: NonZeroU32,
) -> Result<EntryList, AppError> {
    administrator(actor)?;
    let (total, _) = place::count(&app.db, kind).await?;
    let turned = Turned::to(page, total);
    Ok(EntryList {
        entries: place::list(&app.db, kind, (turned.skip(), ON_A_PAGE)).await?,
        waiting: waiting_of(&app.db, kind).await?,
        total,
        page: turned.page,
        pages: turned.pages,
    })
}

async fn waiting_of(db: &Db, kind: PlaceKind) -> Result<Vec<StoredChange>, AppError> {
    let waiting = place_change::waiting(db).await?;
    Ok(waiting.into_iter().filter(|stored| stored.change.kind() == kind).collect())
}
