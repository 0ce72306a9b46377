//! What was paid for each month, whatever batches it came in.

use sothon_domain::access::Scope;
use sothon_domain::money::Riel;
use sothon_domain::person::MembershipId;
use sothon_domain::year_month::YearMonth;
use time::Date;

use crate::scope_args::ScopeArgs;
use crate::{Db, StoreError};

/// What was paid to a membership for each month that begins from one day to another, riel, the earliest
/// first. A month for which nothing was paid is left out. Nobody outside the scope has any.
pub async fn paid_months(
    db: &Db,
    scope: &Scope,
    membership: MembershipId,
    (from, until): (Date, Date),
) -> Result<Vec<(YearMonth, Riel)>, StoreError> {
    let args = ScopeArgs::from(scope);
    let rows = sqlx::query!(
        r#"SELECT y.month, sum(y.amount)::bigint AS "amount!"
           FROM payment y JOIN person p ON p.id = y.person
           WHERE y.membership = $1 AND y.state = 'paid' AND y.month BETWEEN $2 AND $3
               AND in_scope(p.id, p.province, $4, $5, $6)
           GROUP BY y.month ORDER BY y.month"#,
        membership.uuid(),
        from,
        until,
        args.own,
        args.province,
        args.all,
    )
    .fetch_all(db.pool())
    .await?;
    Ok(rows.into_iter().map(|row| (YearMonth::of(row.month), Riel::new(row.amount))).collect())
}
