//! Papers for a case, and before that for its form: which are asked for, what was given, and how a page arrives. And
//! papers that a member of staff adds for a person at a counter, with no case.
//!
//! A page has a row before its first byte is read and an end within ten minutes, whatever breaks: received, or
//! failed and told. While its bytes come in and are worked on no connection to the database is held.

mod arrive;
pub mod counter;
mod desk;
mod lack;
mod lapse;
pub mod machine;
mod open;
mod receive;
mod remove;
mod settle;
mod show;
mod sweep;
mod target;
mod tell;

use sothon_domain::access::{Actor, Scope};
use sothon_domain::paper::{Owner, PaperKind};
use sothon_domain::person::PersonId;
use sothon_store::{person_lock, record_merge};

pub use arrive::{Begun, Coming, Form, begin};
pub use desk::{Desk, Room};
pub use lack::{Lacked, lack};
pub use open::{OpenedPage, of_office, own};
pub use receive::receive;
pub use remove::{Removed, remove};
pub use show::{
    CasePapers, DraftPapers, FormPapers, GivenPage, GivenPaper, Item, for_office, mine, of_form,
};
pub(crate) use show::{form_papers, missing, reused};
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

/// What stands in an audit row of a paper.
fn detail(owner: Owner, kind: PaperKind) -> serde_json::Map<String, serde_json::Value> {
    let mut detail = serde_json::Map::new();
    match owner {
        Owner::Draft(draft) => {
            detail.insert("draft".to_owned(), draft.to_string().into());
        }
        Owner::Case { reference, .. } => {
            detail.insert("reference".to_owned(), reference.to_string().into());
        }
        Owner::Counter(_) => {
            detail.insert("counter".to_owned(), true.into());
        }
        Owner::Gone => {}
    }
    detail.insert("paper".to_owned(), kind.code().into());
    detail
}
