//! The dated facts of one page of memberships.

use sothon_domain::access::Scope;
use sothon_domain::money::Riel;
use sothon_domain::service::SalaryKind;
use uuid::Uuid;

use super::Case;
use crate::membership::{Record, SalaryFact, ServicePeriod};
use crate::scope_args::ScopeArgs;
use crate::{Db, StoreError};

pub(super) async fn add_service(
    db: &Db,
    scope: &Scope,
    first: Uuid,
    last: Uuid,
    cases: &mut [Case],
) -> Result<(), StoreError> {
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
    let mut cases = cases.iter_mut();
    let mut of = cases.next();
    for row in rows {
        let Some(record) = advance(&mut of, &mut cases, row.membership) else { continue };
        record.service.push(ServicePeriod {
            starts: row.starts,
            until: row.until,
            employer: row.employer,
            kind: row.kind,
        });
    }
    Ok(())
}

pub(super) async fn add_salaries(
    db: &Db,
    scope: &Scope,
    first: Uuid,
    last: Uuid,
    cases: &mut [Case],
) -> Result<(), StoreError> {
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
    let mut cases = cases.iter_mut();
    let mut of = cases.next();
    for row in rows {
        let unknown = || StoreError::inconsistent("salary_fact", row.membership, "unknown kind");
        let kind = row.kind.parse::<SalaryKind>().map_err(|_| unknown())?;
        let Some(record) = advance(&mut of, &mut cases, row.membership) else { continue };
        record.salaries.push(SalaryFact {
            starts: row.starts,
            kind,
            amount: Riel::new(row.amount),
        });
    }
    Ok(())
}

/// Goes on to the record with this id; both lists are in the order of ids.
fn advance<'c, 'r>(
    of: &'r mut Option<&'c mut Case>,
    cases: &mut std::slice::IterMut<'c, Case>,
    membership: Uuid,
) -> Option<&'r mut Record> {
    while of.as_ref().is_some_and(|case| case.record.membership.id.uuid() < membership) {
        *of = cases.next();
    }
    let case = of.as_mut().filter(|case| case.record.membership.id.uuid() == membership)?;
    Some(&mut case.record)
}
