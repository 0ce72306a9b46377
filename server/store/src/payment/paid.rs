//! What somebody was paid, month by month.

use sothon_domain::access::Scope;
use sothon_domain::money::Riel;
use sothon_domain::person::PersonId;
use sothon_domain::year_month::YearMonth;
use sqlx::PgExecutor;

use crate::scope_args::ScopeArgs;
use crate::{Db, StoreError, Tx};

/// The payments that reached her for this month and every later one, in their order, also those under a number that
/// was joined with hers. Nobody outside the scope has any.
pub async fn paid_since(
    db: &Db,
    scope: &Scope,
    person: PersonId,
    since: YearMonth,
) -> Result<Vec<(YearMonth, Riel)>, StoreError> {
    lines(db.pool(), scope, person, since).await
}

/// The same in a transaction.
pub async fn paid_since_in(
    tx: &mut Tx,
    scope: &Scope,
    person: PersonId,
    since: YearMonth,
) -> Result<Vec<(YearMonth, Riel)>, StoreError> {
    lines(tx.connection(), scope, person, since).await
}

async fn lines(
    from: impl PgExecutor<'_>,
    scope: &Scope,
    person: PersonId,
    since: YearMonth,
) -> Result<Vec<(YearMonth, Riel)>, StoreError> {
    let args = ScopeArgs::from(scope);
    let rows = sqlx::query!(
        "SELECT y.month, y.amount FROM person p, payment y \
         WHERE p.id = $1 AND y.person = ANY (ARRAY(SELECT $1 UNION ALL SELECT g.retired \
                 FROM record_merge g WHERE g.kept = $1 AND g.state IN ('standing', 'parting'))) \
             AND y.state = 'paid' AND y.month >= $2 \
             AND in_scope(p.id, p.province, $3, $4, $5) \
         ORDER BY y.month, y.at, y.id",
        person.uuid(),
        since.first_day(),
        args.own,
        args.province,
        args.all,
    )
    .fetch_all(from)
    .await?;
    let line = |month, amount| (YearMonth::of(month), Riel::new(amount));
    Ok(rows.into_iter().map(|row| line(row.month, row.amount)).collect())
}
