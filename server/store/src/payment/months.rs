//! What was paid since a day, payment by payment.

use sothon_domain::access::Scope;
use sothon_domain::money::Riel;
use sothon_domain::pension::MonthPaid;
use sothon_domain::person::MembershipId;
use sothon_domain::year_month::YearMonth;
use time::Date;

use crate::scope_args::ScopeArgs;
use crate::{Db, StoreError};

/// What was paid to a membership for the months that begin from one day to another, by month and day.
/// Nobody outside the scope has any.
pub async fn paid_months(
    db: &Db,
    scope: &Scope,
    membership: MembershipId,
    (from, until): (Date, Date),
) -> Result<Vec<MonthPaid>, StoreError> {
    let args = ScopeArgs::from(scope);
    let rows = sqlx::query!(
        "SELECT y.month, y.amount, y.at FROM payment y JOIN person p ON p.id = y.person \
         WHERE y.membership = $1 AND y.state = 'paid' AND y.month BETWEEN $2 AND $3 \
             AND in_scope(p.id, p.province, $4, $5, $6) \
         ORDER BY y.month, y.at, y.id",
        membership.uuid(),
        from,
        until,
        args.own,
        args.province,
        args.all,
    )
    .fetch_all(db.pool())
    .await?;
    let paid = |month, amount, on| MonthPaid {
        month: YearMonth::of(month),
        amount: Riel::new(amount),
        on,
    };
    Ok(rows.into_iter().map(|row| paid(row.month, row.amount, row.at)).collect())
}
