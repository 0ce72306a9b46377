//! Once a day all children are walked through, page by page.
//!
//! When a pension ends is not stored: it follows from the birth, the decision and the rules, each of which changes, and
//! a day of the end beside the record would give away the birth. For the list of the offices a keyed hash of the month is
//! kept, as it was on the day of the walk.

use std::sync::{Mutex, PoisonError};

use sothon_domain::access::{Purpose, Scope};
use sothon_domain::effects::legal_date;
use sothon_domain::pension::AgeOutWithin;
use sothon_domain::person::MembershipId;
use sothon_domain::year_month::YearMonth;
use sothon_store::age_out::{self, Child};
use time::Date;

use super::end_of;
use super::ended::find_ends;
use super::tell::tell;
use crate::{App, AppError};

/// The last day on which this process has walked through all of them.
#[derive(Debug, Default)]
pub struct Walked(Mutex<Option<Date>>);

impl Walked {
    fn is_done(&self, today: Date) -> bool {
        *self.0.lock().unwrap_or_else(PoisonError::into_inner) == Some(today)
    }

    fn done(&self, today: Date) {
        *self.0.lock().unwrap_or_else(PoisonError::into_inner) = Some(today);
    }
}

/// Tells whoever is to be told, unless this was done today already; says how many children it was about. What was cut
/// short is done again from the beginning: nobody is told twice.
pub async fn tell_once_a_day(app: &App, walked: &Walked) -> Result<u64, AppError> {
    let today = legal_date(app.clock.now());
    if walked.is_done(today) {
        return Ok(0);
    }
    let told = walk(app).await?;
    walked.done(today);
    Ok(told)
}

/// Tells whoever is to be told by now, notes the months of the ends that are near for the offices, and which ends have
/// come for two officers to decide; says how many children were told.
pub async fn walk(app: &App) -> Result<u64, AppError> {
    let scope = Scope::All(Purpose::Casework);
    let today = legal_date(app.clock.now());
    let (mut told, mut after) = (0, None);
    loop {
        let page = age_out::page(&app.db, &scope, (today, after)).await?;
        for child in &page.children {
            let due = end_of(app, child, today).and_then(|end| end.notice(today));
            if due.is_some() {
                told += u64::from(tell(app, &scope, child).await?);
            }
        }
        // The lists of the offices wait a day; whoever is to be told does not.
        let between = (after, page.next);
        if let Err(error) = note(app, &scope, between, &page.children).await {
            tracing::error!(?error, "the months of a page of children are not noted");
        }
        if let Err(error) = find_ends(app, &scope, between, &page.children).await {
            tracing::error!(?error, "the ends of a page of children are not written down");
        }
        after = page.next;
        if after.is_none() {
            return Ok(told);
        }
    }
}

/// Notes in which month the pension of each of these children ends, where an office looks so far ahead.
async fn note(
    app: &App,
    scope: &Scope,
    between: (Option<MembershipId>, Option<MembershipId>),
    children: &[Child],
) -> Result<(), AppError> {
    let today = legal_date(app.clock.now());
    let listed = AgeOutWithin::Year.months(today);
    let month = |child: &Child| {
        let month = YearMonth::of(end_of(app, child, today)?.ends_on);
        listed.contains(&month).then_some((child.membership, month))
    };
    let ends: Vec<_> = children.iter().filter_map(month).collect();
    Ok(age_out::keep_months(&app.db, scope, between, &ends).await?)
}
