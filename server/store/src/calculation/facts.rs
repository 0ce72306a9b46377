//! The dated facts of one page of memberships.

use sothon_domain::access::Scope;
use sothon_domain::money::Riel;
use sothon_domain::service::SalaryKind;
use sothon_domain::year_month::YearMonth;
use time::Date;
use uuid::Uuid;

use super::Case;
use crate::membership::{SalaryFact, ServicePeriod};
use crate::scope_args::ScopeArgs;
use crate::{Db, StoreError};

pub(super) async fn service(
    db: &Db,
    scope: &Scope,
    first: Uuid,
    last: Uuid,
) -> Result<Vec<(Uuid, ServicePeriod)>, StoreError> {
    let args = ScopeArgs::from(scope);
    let rows = sqlx::query!(
        "SELECT s.membership, s.starts, s.until, s.employer, s.kind FROM service_period s \
         JOIN membership m ON m.id = s.membership JOIN person p ON p.id = m.person \
         WHERE s.membership BETWEEN $1 AND $2 AND in_scope(p.id, p.province, $3, $4, $5) \
         ORDER BY s.membership, s.starts, s.kind",
        first,
        last,
        args.own,
        args.province,
        args.all,
    )
    .fetch_all(db.pool())
    .await?;
    let periods = rows.into_iter().map(|row| {
        let (starts, until) = (row.starts, row.until);
        (row.membership, ServicePeriod { starts, until, employer: row.employer, kind: row.kind })
    });
    Ok(periods.collect())
}

pub(super) async fn salaries(
    db: &Db,
    scope: &Scope,
    first: Uuid,
    last: Uuid,
) -> Result<Vec<(Uuid, SalaryFact)>, StoreError> {
    let args = ScopeArgs::from(scope);
    let rows = sqlx::query!(
        "SELECT s.membership, s.starts, s.kind, s.amount FROM salary_fact s \
         JOIN membership m ON m.id = s.membership JOIN person p ON p.id = m.person \
         WHERE s.membership BETWEEN $1 AND $2 AND in_scope(p.id, p.province, $3, $4, $5) \
         ORDER BY s.membership, s.starts, s.kind",
        first,
        last,
        args.own,
        args.province,
        args.all,
    )
    .fetch_all(db.pool())
    .await?;
    let facts = rows.into_iter().map(|row| {
        let unknown = |_| StoreError::inconsistent("salary_fact", row.membership, "unknown kind");
        let kind = row.kind.parse::<SalaryKind>().map_err(unknown)?;
        let amount = Riel::new(row.amount);
        Ok((row.membership, SalaryFact { starts: row.starts, kind, amount }))
    });
    facts.collect()
}

/// The newest month that was paid by a day to each membership, and its amount.
pub(super) async fn paid(
    db: &Db,
    scope: &Scope,
    as_of: Date,
    first: Uuid,
    last: Uuid,
) -> Result<Vec<(Uuid, (YearMonth, Riel))>, StoreError> {
    let args = ScopeArgs::from(scope);
    let rows = sqlx::query!(
        "SELECT y.membership, y.month, y.amount FROM ( \
             SELECT DISTINCT ON (membership) membership, person, month, amount FROM payment \
             WHERE membership BETWEEN $1 AND $2 AND state = 'paid' AND month <= $3 \
             ORDER BY membership, month DESC, at DESC, id DESC) y \
         JOIN person p ON p.id = y.person WHERE in_scope(p.id, p.province, $4, $5, $6) \
         ORDER BY y.membership",
        first,
        last,
        as_of,
        args.own,
        args.province,
        args.all,
    )
    .fetch_all(db.pool())
    .await?;
    let paid = |month, amount| (YearMonth::of(month), Riel::new(amount));
    Ok(rows.into_iter().map(|row| (row.membership, paid(row.month, row.amount))).collect())
}

/// What was paid to each membership for each month between two days, the earliest first.
pub(super) async fn months(
    db: &Db,
    scope: &Scope,
    (from, until): (Date, Date),
    (first, last): (Uuid, Uuid),
) -> Result<Vec<(Uuid, (YearMonth, Riel))>, StoreError> {
    let args = ScopeArgs::from(scope);
    let rows = sqlx::query!(
        r#"SELECT y.membership, y.month, sum(y.amount)::bigint AS "amount!"
           FROM payment y JOIN person p ON p.id = y.person
           WHERE y.membership BETWEEN $1 AND $2 AND y.state = 'paid' AND y.month BETWEEN $3 AND $4
               AND in_scope(p.id, p.province, $5, $6, $7)
           GROUP BY y.membership, y.month ORDER BY y.membership, y.month"#,
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
    let paid = |month, amount| (YearMonth::of(month), Riel::new(amount));
    Ok(rows.into_iter().map(|row| (row.membership, paid(row.month, row.amount))).collect())
}

/// Adds each fact to its case; both lists are in the order of ids.
pub(super) fn add<T>(cases: &mut [Case], facts: Vec<(Uuid, T)>, push: fn(&mut Case, T)) {
    let mut cases = cases.iter_mut().peekable();
    for (membership, fact) in facts {
        while cases.next_if(|case| case.record.membership.id.uuid() < membership).is_some() {}
        if let Some(case) = cases.peek_mut()
            && case.record.membership.id.uuid() == membership
        {
            push(case, fact);
        }
    }
}
