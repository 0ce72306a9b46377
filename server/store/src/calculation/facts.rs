//! The dated facts of one page of memberships.
//!
//! Whoever sees everybody joins nobody: the scope is asked row by row only of the others. On a page of
//! salaries that is 6 ms instead of 34.

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
         WHERE s.membership BETWEEN $1 AND $2 AND ($5 OR EXISTS ( \
             SELECT FROM membership m JOIN person p ON p.id = m.person \
             WHERE m.id = s.membership AND in_scope(p.id, p.province, $3, $4, $5))) \
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
         WHERE s.membership BETWEEN $1 AND $2 AND ($5 OR EXISTS ( \
             SELECT FROM membership m JOIN person p ON p.id = m.person \
             WHERE m.id = s.membership AND in_scope(p.id, p.province, $3, $4, $5))) \
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

/// The newest month that was paid by a day to each membership, and all that was paid for it.
pub(super) async fn paid(
    db: &Db,
    scope: &Scope,
    as_of: Date,
    first: Uuid,
    last: Uuid,
) -> Result<Vec<(Uuid, (YearMonth, Riel))>, StoreError> {
    let args = ScopeArgs::from(scope);
    let rows = sqlx::query!(
        r#"SELECT m.id AS membership, n.month, sum(y.amount)::bigint AS "amount!"
           FROM membership m JOIN person p ON p.id = m.person
           JOIN LATERAL (SELECT month FROM payment
               WHERE membership = m.id AND state = 'paid' AND month <= $3
               ORDER BY month DESC LIMIT 1) n ON true
           JOIN payment y ON y.membership = m.id AND y.month = n.month AND y.state = 'paid'
           WHERE m.id BETWEEN $1 AND $2 AND in_scope(p.id, p.province, $4, $5, $6)
           GROUP BY m.id, n.month ORDER BY m.id"#,
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
