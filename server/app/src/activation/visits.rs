//! The visits that slips announce to the branches of an office.

use std::num::NonZeroU32;

use sothon_domain::access::{Actor, Who};
use sothon_domain::effects::today;
use sothon_store::activation::{self, SlipLine};

use crate::authorisation::{UseCase, authorise};
use crate::office_list::{ON_A_PAGE, Turned};
use crate::{App, AppError};

/// A page of the visits of today and later; the soonest come first.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Visits {
    /// Its visits.
    pub lines: Vec<SlipLine>,
    /// How many there are on all pages.
    pub total: i64,
    /// Which page it is; 1 is the soonest.
    pub page: NonZeroU32,
    /// How many pages there are; an empty list has one.
    pub pages: NonZeroU32,
}

/// The visits to the branches of the actor's office; an agent sees those to her own branch. A page that the list does not have is the first.
///
/// # Errors
/// The actor may not, or the store fails.
pub async fn visits(app: &App, actor: &Actor, page: NonZeroU32) -> Result<Visits, AppError> {
    let scope = authorise(actor, UseCase::SeeVisits)?;
    let from = today(app.clock.as_ref());
    let branch = match &actor.who {
        Who::Staff(member) => member.office.branch(),
        Who::Nobody | Who::Person(_) | Who::Machine(_) | Who::System(_) => None,
    };
    let total = activation::announced(&app.db, &scope, branch, from).await?;
    let turned = Turned::to(page, total);
    let lines =
        activation::list_slips(&app.db, &scope, branch, from, (turned.skip(), ON_A_PAGE)).await?;
    Ok(Visits { lines, total, page: turned.page, pages: turned.pages })
}
