//! What was paid since a day, payment by payment.

use sothon_domain::access::Scope;
use sothon_domain::money::Riel;
use sothon_domain::pension::MonthPaid;
use sothon_domain::year_month::YearMonth;
use time::Date;
use uuid::Uuid;

use crate::scope_args::ScopeArgs;
use crate::{Db, StoreError};

/// What was paid to the memberships between two ids, the same one twice for one alone, for the months
/// that begin from one day to another: in the order of the memberships, by month and day. Nobody
/// outside the scope has any.
pub async fn paid_months(
    db: &Db,
    scope: &Scope,
    (first, last): (Uuid, Uuid),
    (from, until): (Date, Date),
) -> Result<Vec<(Uuid, MonthPaid)>, StoreError> {
    let args = ScopeArgs::from(scope);
    let rows = sqlx::query!(
        "SELECT y.membership, y.month, y.amount, y.at \
         FROM payment y JOIN person p ON p.id = y.person \
         WHERE y.membership BETWEEN $1 AND $2 AND y.state = 'paid' AND y.month BETWEEN $3 AND $4 \
             AND in_scope(p.id, p.province, $5, $6, $7) \
         ORDER BY y.membership, y.month, y.at, y.id",
        first,
        last,
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
    let rows = rows.into_iter();
    Ok(rows.map(|row| (row.membership, paid(row.month, row.amount, row.at))).collect())
}
