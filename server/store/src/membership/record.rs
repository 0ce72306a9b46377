//! The service record: what was served and earned, and when.

use sothon_domain::access::Scope;
use sothon_domain::money::Riel;
use sothon_domain::person::PersonId;

use super::{
    Basis, Membership, MembershipRow, SalaryFact, SalaryKind, ServicePeriod, basis_of_memberships,
};
use crate::decided_fact::{self, DecidedFact};
use crate::scope_args::ScopeArgs;
use crate::{Db, StoreError};

/// One membership with its dated facts, oldest first.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Record {
    /// The membership.
    pub membership: Membership,
    /// Periods of service.
    pub service: Vec<ServicePeriod>,
    /// Salaries.
    pub salaries: Vec<SalaryFact>,
    /// What cases have decided, the oldest first; it stands in for what files say.
    pub decided: Vec<DecidedFact>,
    /// What an award rests on besides.
    pub basis: Basis,
}

impl Record {
    /// A membership before its facts are read.
    pub(crate) fn empty(membership: Membership) -> Self {
        let (service, salaries, decided) = (Vec::new(), Vec::new(), Vec::new());
        Self { membership, service, salaries, decided, basis: Basis::default() }
    }
}

/// A person's memberships with their facts. Nobody outside the scope has any.
pub async fn record(db: &Db, scope: &Scope, person: PersonId) -> Result<Vec<Record>, StoreError> {
    let mut records = memberships(db, scope, person).await?;
    add_service(db, scope, person, &mut records).await?;
    add_salaries(db, scope, person, &mut records).await?;
    add_decided(db, scope, &mut records).await?;
    add_basis(db, scope, &mut records).await?;
    Ok(records)
}

async fn memberships(db: &Db, scope: &Scope, person: PersonId) -> Result<Vec<Record>, StoreError> {
    let args = ScopeArgs::from(scope);
    let rows = sqlx::query_as!(
        MembershipRow,
        "SELECT m.id, m.scheme, m.member_number, m.legacy_number, m.grade, m.retired_on \
         FROM membership m JOIN person p ON p.id = m.person \
         WHERE m.person = $1 AND in_scope(p.id, p.province, $2, $3, $4) ORDER BY m.id",
        person.uuid(),
        args.own,
        args.province,
        args.all,
    )
    .fetch_all(db.pool())
    .await?;
    rows.into_iter().map(|row| Membership::try_from(row).map(Record::empty)).collect()
}

async fn add_decided(db: &Db, scope: &Scope, records: &mut [Record]) -> Result<(), StoreError> {
    let ids: Vec<_> = records.iter().map(|record| record.membership.id.uuid()).collect();
    for (membership, fact) in decided_fact::of_memberships(db, scope, &ids).await? {
        let of = records.iter_mut().find(|known| known.membership.id.uuid() == membership);
        if let Some(record) = of {
            record.decided.push(fact);
        }
    }
    Ok(())
}

async fn add_basis(db: &Db, scope: &Scope, records: &mut [Record]) -> Result<(), StoreError> {
    let ids: Vec<_> = records.iter().map(|record| record.membership.id.uuid()).collect();
    for (membership, basis) in basis_of_memberships(db, scope, &ids).await? {
        let of = records.iter_mut().find(|known| known.membership.id.uuid() == membership);
        if let Some(record) = of {
            record.basis = basis;
        }
    }
    Ok(())
}

async fn add_service(
    db: &Db,
    scope: &Scope,
    person: PersonId,
    records: &mut [Record],
) -> Result<(), StoreError> {
    let args = ScopeArgs::from(scope);
    let rows = sqlx::query!(
        "SELECT s.membership, s.starts, s.until, s.employer, s.kind FROM service_period s \
         JOIN membership m ON m.id = s.membership JOIN person p ON p.id = m.person \
         WHERE m.person = $1 AND in_scope(p.id, p.province, $2, $3, $4) ORDER BY s.starts, s.kind",
        person.uuid(),
        args.own,
        args.province,
        args.all,
    )
    .fetch_all(db.pool())
    .await?;
    for row in rows {
        let of = records.iter_mut().find(|known| known.membership.id.uuid() == row.membership);
        if let Some(record) = of {
            record.service.push(ServicePeriod {
                starts: row.starts,
                until: row.until,
                employer: row.employer,
                kind: row.kind,
            });
        }
    }
    Ok(())
}

async fn add_salaries(
    db: &Db,
    scope: &Scope,
    person: PersonId,
    records: &mut [Record],
) -> Result<(), StoreError> {
    let args = ScopeArgs::from(scope);
    let rows = sqlx::query!(
        "SELECT s.membership, s.starts, s.kind, s.amount FROM salary_fact s \
         JOIN membership m ON m.id = s.membership JOIN person p ON p.id = m.person \
         WHERE m.person = $1 AND in_scope(p.id, p.province, $2, $3, $4) ORDER BY s.starts, s.kind",
        person.uuid(),
        args.own,
        args.province,
        args.all,
    )
    .fetch_all(db.pool())
    .await?;
    for row in rows {
        let unknown = StoreError::inconsistent("salary_fact", row.membership, "unknown kind");
        let kind = row.kind.parse::<SalaryKind>().map_err(|_| unknown)?;
        let of = records.iter_mut().find(|known| known.membership.id.uuid() == row.membership);
        if let Some(record) = of {
            let (starts, amount) = (row.starts, Riel::new(row.amount));
            record.salaries.push(SalaryFact { starts, kind, amount });
        }
    }
    Ok(())
}
