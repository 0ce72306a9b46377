//! The dated facts of one page of memberships.

use sothon_domain::access::Scope;
use sothon_domain::money::Riel;
use sothon_domain::service::SalaryKind;
use uuid::Uuid;

use super::Case;
use crate::membership::{Record, SalaryFact, ServicePeriod};
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

/// Adds each fact to its record; both lists are in the order of ids.
pub(super) fn add<T>(cases: &mut [Case], facts: Vec<(Uuid, T)>, push: fn(&mut Record, T)) {
    let mut records = cases.iter_mut().map(|case| &mut case.record).peekable();
    for (membership, fact) in facts {
        while records.next_if(|record| record.membership.id.uuid() < membership).is_some() {}
        if let Some(record) = records.peek_mut()
            && record.membership.id.uuid() == membership
        {
            push(record, fact);
        }
    }
}
