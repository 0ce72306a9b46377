//! One entry of the register, and what a new one may belong to.

use sothon_domain::access::Actor;
use sothon_domain::person::PlaceChangeId;
use sothon_domain::place_change::{Entry, EntryCode, EntryStanding, InTheWay, PlaceKind};
use sothon_store::branch::{self, Branch};
use sothon_store::{place, place_change};

use super::administrator;
use crate::{App, AppError};

/// So many partners are offered at most.
const OFFERED: i64 = 500;

/// An entry as an administrator sees it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OpenedEntry {
    /// The entry.
    pub entry: Entry,
    /// What still needs it, so that it can't be closed.
    pub in_the_way: Vec<InTheWay>,
    /// The change that waits for it, if one does.
    pub waits: Option<PlaceChangeId>,
}

/// What an entry may belong to.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Owners {
    /// The open partners, for a branch.
    pub partners: Vec<Entry>,
    /// The open branches, for a device.
    pub branches: Vec<Branch>,
}

/// Opens an entry.
///
/// # Errors
/// [`AppError::NotFound`] where nothing is or was registered under the code.
pub async fn entry(
    app: &App,
    actor: &Actor,
    kind: PlaceKind,
    code: &EntryCode,
) -> Result<OpenedEntry, AppError> {
    administrator(actor)?;
    let entry = place::find(&app.db, kind, code).await?.ok_or(AppError::NotFound)?;
    let in_the_way = place::needed_by(&app.db, kind, code).await?;
    let waits = place_change::waiting_of(&app.db, kind, code).await?;
    Ok(OpenedEntry { entry, in_the_way, waits })
}

/// What an entry of this kind may belong to.
pub async fn owners(app: &App, actor: &Actor, kind: PlaceKind) -> Result<Owners, AppError> {
    administrator(actor)?;
    let mut owners = Owners::default();
    match kind {
        PlaceKind::Branch => {
            let partners = place::list(&app.db, PlaceKind::Partner, (0, OFFERED)).await?;
            let open = |partner: &Entry| partner.standing == EntryStanding::Open;
            owners.partners = partners.into_iter().filter(open).collect();
        }
        PlaceKind::Device => owners.branches = branch::all(&app.db).await?,
        PlaceKind::Partner | PlaceKind::HealthCentre => {}
    }
    Ok(owners)
}
