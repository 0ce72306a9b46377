//! Papers for a case: which are asked for, what was given, and how a page arrives. And papers that a member of staff
//! adds for a person at a counter, with no case.
//!
//! A page has a row before its first byte is read and an end within ten minutes, whatever breaks: received, or
//! failed and told. While its bytes come in and are worked on no connection to the database is held.

mod arrive;
pub mod counter;
mod desk;
mod lack;
mod open;
mod receive;
mod remove;
mod settle;
mod show;
mod sweep;
mod tell;

use sothon_domain::access::{Actor, Scope};
use sothon_domain::paper::PaperKind;
use sothon_domain::person::{PersonId, Reference};
use sothon_store::{person_lock, record_merge};

pub use arrive::{Begun, Coming, Form, begin};
pub use desk::{Desk, Room};
pub use lack::{Lacked, lack};
pub use open::{OpenedPage, of_office, own};
pub use receive::receive;
pub use remove::{Removed, remove};
pub(crate) use show::{missing, reused};
pub use show::{CasePapers, GivenPage, GivenPaper, Item, for_office, mine};
pub use sothon_store::paper::{BranchName, Giver, Overdue};
pub use sweep::{limbo, sweep};

use crate::authorisation::{UseCase, authorise_own};
use crate::{App, AppError};

/// The scope of one's own papers, and whose they are; for a change, which a locked or a retired record refuses
/// before anything is read.
async fn hers_to_change(app: &App, actor: &Actor) -> Result<(Scope, PersonId), AppError> {
    let (scope, me) = authorise_own(actor, UseCase::AddPapers)?;
    if let Some(kept) = record_merge::kept_ending(&app.db, &scope, me).await? {
        return Err(AppError::RecordRetired { kept });
    }
    match person_lock::since(&app.db, &scope, me, None).await? {
        Some(_) => Err(AppError::RecordLocked),
        None => Ok((scope, me)),
    }
}

/// What a page is given with.
#[derive(Debug, Clone, Copy)]
enum GivenWith {
    /// A case of hers.
    Case(Reference),
    /// No case: at a counter, for this person.
    Counter(PersonId),
}

/// What stands in an audit row of a paper.
fn detail(with: GivenWith, kind: PaperKind) -> serde_json::Map<String, serde_json::Value> {
    let mut detail = serde_json::Map::new();
    match with {
        GivenWith::Case(reference) => {
            detail.insert("reference".to_owned(), reference.to_string().into());
        }
        GivenWith::Counter(_) => {
            detail.insert("counter".to_owned(), true.into());
        }
    }
    detail.insert("paper".to_owned(), kind.code().into());
    detail
}
