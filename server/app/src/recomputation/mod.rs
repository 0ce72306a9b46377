//! Working everybody's pension out again, as the rules and the decisions of a day have it, beside what
//! is stored.

mod cause;
mod difference;
mod list;
mod pages;
mod totals;
mod worked_out;

use futures_util::future::try_join_all;
use serde_json::json;
use sothon_domain::access::{Actor, Scope};
use sothon_domain::effects::{new_id, today};
use sothon_domain::pension::RuleBook;
use sothon_domain::person::Scheme;
use sothon_store::award_working::{self, NewWorking};
use sothon_store::calculation::Case;
use sothon_store::{Act, Subject};
use time::Date;

use self::pages::Pages;
use self::worked_out::{Stored, WorkedOut};
use crate::authorisation::{UseCase, authorise};
use crate::{App, AppError};

pub use cause::Cause;
pub use difference::Difference;
pub use list::DifferenceList;
pub use totals::{Group, Recomputation, Row};

/// Workings stored by one transaction. Those of a page are stored together: one batch is sealed while
/// the database takes another.
const BATCH: usize = 1_250;

/// Works out everybody's pension as it was known on a day: what was decided or paid later, and rules
/// that began or were published later, are not there yet. Each difference to what is stored is told to
/// `found`, in the order of the memberships.
///
/// Nothing is stored: a difference is for people to look at, and no decision changes by it.
///
/// # Errors
/// The actor may not, or the store fails.
pub async fn recompute(
    app: &App,
    actor: &Actor,
    as_of: Date,
    found: impl FnMut(&Difference<'_>),
) -> Result<Recomputation, AppError> {
    let scope = authorise(actor, UseCase::Recompute)?;
    Run { app, scope: &scope, as_of, keep: None }.everybody(found).await
}

/// The same as of today, and the working of each award is stored with it: where none is, or where
/// today's facts or rules lead to another one. What was stored before stays beside it.
///
/// Each batch is a transaction of its own: what was interrupted is completed by the next.
///
/// # Errors
/// The actor may not, or the store fails.
pub async fn store_workings(
    app: &App,
    actor: &Actor,
    found: impl FnMut(&Difference<'_>),
) -> Result<Recomputation, AppError> {
    let scope = authorise(actor, UseCase::Recompute)?;
    let as_of = today(app.clock.as_ref());
    Run { app, scope: &scope, as_of, keep: Some(actor) }.everybody(found).await
}

struct Run<'a> {
    app: &'a App,
    scope: &'a Scope,
    as_of: Date,
    /// Who stores workings, if anybody does.
    keep: Option<&'a Actor>,
}

impl Run<'_> {
    async fn everybody(
        &self,
        mut found: impl FnMut(&Difference<'_>),
    ) -> Result<Recomputation, AppError> {
        let Self { app, scope, as_of, .. } = *self;
        let rules = app.rules.published_by(as_of);
        let since = Scheme::ALL.into_iter().filter_map(|scheme| rules.retroactive_since(scheme));
        let mut pages = Pages::read(app.db.clone(), scope.clone(), as_of, since.min());
        let mut sum = Recomputation::new(as_of);
        while let Some(page) = pages.next().await? {
            let mut new = Vec::new();
            for case in &page {
                let worked_out = WorkedOut::of(app, &rules, case, as_of);
                let differences = difference::of(case, worked_out.as_ref());
                differences.iter().for_each(&mut found);
                sum.add(case, &differences);
                let Some(worked_out) = worked_out else { continue };
                sum.missing += u64::from(worked_out.stored == Stored::Missing);
                if self.keep.is_some() {
                    new.extend(self.to_store(&rules, case, &worked_out));
                }
            }
            if let Some(actor) = self.keep {
                let batches = new.chunks(BATCH).map(|batch| self.store(actor, batch));
                sum.stored += try_join_all(batches).await?.iter().sum::<u64>();
            }
        }
        Ok(sum)
    }

    fn to_store(&self, rules: &RuleBook, case: &Case, of: &WorkedOut) -> Option<NewWorking> {
        Some(NewWorking {
            id: new_id(self.app.clock.as_ref(), self.app.entropy.as_ref()),
            membership: case.record.membership.id,
            award: of.award,
            sequence: 1 + case.stored.as_ref().map_or(0, |stored| stored.sequence),
            working: of.to_store(rules, self.as_of)?,
        })
    }

    async fn store(&self, actor: &Actor, new: &[NewWorking]) -> Result<u64, AppError> {
        let at = self.app.clock.now();
        let mut tx = self.app.db.begin().await?;
        let stored = award_working::insert(&mut tx, self.scope, new, at).await?;
        let (act, subject) = ("workings.stored", Subject::Other("recomputation".to_owned()));
        let detail = json!({ "workings": stored });
        tx.commit(Act { actor, act, subject, at, detail, event: false }).await?;
        Ok(stored)
    }
}
