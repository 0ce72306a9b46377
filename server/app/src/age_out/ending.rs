//! The children whose pension ends soon, for the office of their province. It knows the month, not the day: the day would
//! tell the birth.

use std::num::NonZeroU32;

use sothon_domain::access::Actor;
use sothon_domain::effects::legal_date;
use sothon_domain::masked::MaskedNames;
use sothon_domain::pension::AgeOutWithin;
use sothon_domain::person::{MemberNumber, PersonId};
use sothon_domain::year_month::YearMonth;
use sothon_store::age_out::{self, School};

use super::SCHOOL_COUNTS;
use crate::authorisation::{UseCase, authorise};
use crate::office_list::{ON_A_PAGE, Turned};
use crate::{App, AppError};

/// A page of the children whose pension ends soon; the earliest month comes first.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct EndingSoon {
    /// Its lines.
    pub lines: Vec<EndingLine>,
    /// How many there are on all pages.
    pub total: i64,
    /// Which page it is; 1 has the earliest.
    pub page: NonZeroU32,
    /// How many pages there are; an empty list has one.
    pub pages: NonZeroU32,
}

/// A child whose pension ends.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct EndingLine {
    /// Who.
    pub person: PersonId,
    /// Her masked name.
    pub name: MaskedNames,
    /// The number under which she is paid.
    pub member_number: MemberNumber,
    /// The month of the birthday on which it ends.
    pub month: YearMonth,
    /// Her case about school that was sent in the last year and was neither rejected nor taken back.
    pub school: Option<School>,
}

/// The children in the reach of the actor's office, as the last walk has found them. A page that the list does not have
/// is the first.
///
/// # Errors
/// The actor may not, or the store fails.
pub async fn ending_soon(
    app: &App,
    actor: &Actor,
    within: AgeOutWithin,
    page: NonZeroU32,
) -> Result<EndingSoon, AppError> {
    let scope = authorise(actor, UseCase::SeeQueue)?;
    let now = app.clock.now();
    let months = within.months(legal_date(now));
    let total = age_out::count_ending(&app.db, &scope, &months).await?;
    let turned = Turned::to(page, total);
    let wanted = (months.as_slice(), now - SCHOOL_COUNTS);
    let found = age_out::ending(&app.db, &scope, wanted, (turned.skip(), ON_A_PAGE)).await?;
    let line = |found: age_out::Ending| EndingLine {
        person: found.person,
        name: MaskedNames::of(&found.name),
        member_number: found.member_number,
        month: found.month,
        school: found.school,
    };
    let lines = found.into_iter().map(line).collect();
    Ok(EndingSoon { lines, total, page: turned.page, pages: turned.pages })
}
