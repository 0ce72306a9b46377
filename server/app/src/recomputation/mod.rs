//! Working everybody's pension out again, as the rules and the decisions of a day have it, beside what
//! is stored.

mod cause;
mod difference;
mod list;
mod totals;

use futures_util::future::try_join;
use sothon_domain::access::Actor;
use sothon_store::calculation;
use time::Date;

use crate::authorisation::{UseCase, authorise};
use crate::{App, AppError};

pub use cause::Cause;
pub use difference::Difference;
pub use list::DifferenceList;
pub use totals::{Group, Recomputation, Row};

/// Memberships read at once.
const PAGE: i64 = 5_000;

/// Works out everybody's pension as it was known on a day: what was decided or paid later, and rules
/// that began later, are not there yet. Each difference to what is stored is told to `found`, in the
/// order of the memberships.
///
/// Nothing is stored: a difference is for people to look at, and no decision changes by it.
///
/// # Errors
/// The actor may not, or the store fails.
pub async fn recompute(
    app: &App,
    actor: &Actor,
    as_of: Date,
    mut found: impl FnMut(&Difference<'_>),
) -> Result<Recomputation, AppError> {
    let scope = authorise(actor, UseCase::Recompute)?;
    let mut sum = Recomputation::new(as_of);
    let mut page = calculation::page(&app.db, &scope, as_of, None, PAGE).await?;
    while let Some(last) = page.last() {
        let after = Some(last.record.membership.id);
        // While the facts of this page are read, the next page is.
        let next = calculation::page(&app.db, &scope, as_of, after, PAGE);
        let (whole, next) =
            try_join(calculation::with_facts(&app.db, &scope, as_of, page), next).await?;
        for case in &whole {
            let differences = difference::of(case, &app.rules, as_of);
            differences.iter().for_each(&mut found);
            sum.add(case, &differences);
        }
        page = next;
    }
    Ok(sum)
}
