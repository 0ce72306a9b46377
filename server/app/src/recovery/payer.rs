//! Who is to pay money back, and what she can pay.

use sothon_domain::access::Scope;
use sothon_domain::effects::legal_date;
use sothon_domain::money::Riel;
use sothon_domain::person::{MemberNumber, PersonId};
use sothon_domain::recovery::{AskedPayer, Means, TypedRecovery, paid_a_month};
use sothon_domain::year_month::YearMonth;
use sothon_store::{payment, person, recovery};
use time::{Date, Duration};

use super::{Begun, SUM, WHEREVER};
use crate::{App, AppError};

/// Whom a typed number names in the reach of the office; an answer at once where it names nobody.
pub(super) async fn typed(
    app: &App,
    scope: &Scope,
    typed: &TypedRecovery,
) -> Result<Result<PersonId, AskedPayer>, AppError> {
    if !typed.is_of_survivor() || typed.number.trim().is_empty() {
        return Ok(Err(AskedPayer::NoNumber));
    }
    let Ok(number) = typed.number.parse::<MemberNumber>() else {
        return Ok(Err(AskedPayer::Unknown));
    };
    let found = person::find_by_member_number(&app.db, scope, &number).await?;
    Ok(found.map(|found| found.person).ok_or(AskedPayer::Unknown))
}

/// What she can pay, with her row locked.
pub(super) async fn asked(
    app: &App,
    begun: &mut Begun,
    payer: PersonId,
) -> Result<AskedPayer, AppError> {
    if payer == begun.person || recovery::lock_payer(&mut begun.tx, &WHEREVER, payer).await? {
        return Ok(AskedPayer::Gone);
    }
    let paid = paid(begun, payer, legal_date(app.clock.now())).await?;
    let report = begun.report.id;
    let others = recovery::plans_of_payer(&mut begun.tx, &WHEREVER, payer, report).await?;
    let means = paid.map(|paid| Means { paid, others });
    Ok(AskedPayer::Known { person: payer, means })
}

/// What somebody is paid a month, where anything reached her in the last year.
async fn paid(begun: &mut Begun, person: PersonId, today: Date) -> Result<Option<Riel>, AppError> {
    let since = YearMonth::of(today - Duration::days(365));
    let lines = payment::paid_since_in(&mut begun.tx, &WHEREVER, person, since).await?;
    paid_a_month(&lines).map_err(|_| SUM)
}
