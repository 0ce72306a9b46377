//! Dated facts of service and salary.

use time::Date;
use uuid::Uuid;

use crate::import::ImportedMember;
use crate::membership::{SalaryFact, ServicePeriod};
use crate::{StoreError, Tx};

/// Stores the periods of service of these memberships.
pub(in crate::import) async fn service<'a>(
    tx: &mut Tx,
    members: impl Iterator<Item = (Uuid, &'a ImportedMember)>,
) -> Result<(), StoreError> {
    let facts: Vec<(Uuid, &ServicePeriod)> = members
        .flat_map(|(membership, row)| row.service.iter().map(move |fact| (membership, fact)))
        .collect();
    let until: Vec<Option<Date>> = facts.iter().map(|(_, period)| period.until).collect();
    sqlx::query!(
        "INSERT INTO service_period (membership, starts, until, employer, kind) \
         SELECT * FROM UNNEST($1::uuid[], $2::date[], $3::date[], $4::text[], $5::text[])",
        &facts.iter().map(|(membership, _)| *membership).collect::<Vec<_>>(),
        &facts.iter().map(|(_, period)| period.starts).collect::<Vec<_>>(),
        &until as &[Option<Date>],
        &facts.iter().map(|(_, period)| period.employer.clone()).collect::<Vec<_>>(),
        &facts.iter().map(|(_, period)| period.kind.clone()).collect::<Vec<_>>(),
    )
    .execute(tx.connection())
    .await?;
    Ok(())
}

/// Stores the salaries of these memberships.
pub(in crate::import) async fn salaries<'a>(
    tx: &mut Tx,
    members: impl Iterator<Item = (Uuid, &'a ImportedMember)>,
) -> Result<(), StoreError> {
    let facts: Vec<(Uuid, &SalaryFact)> = members
        .flat_map(|(membership, row)| row.salaries.iter().map(move |fact| (membership, fact)))
        .collect();
    sqlx::query!(
        "INSERT INTO salary_fact (membership, starts, kind, amount) \
         SELECT * FROM UNNEST($1::uuid[], $2::date[], $3::text[], $4::bigint[])",
        &facts.iter().map(|(membership, _)| *membership).collect::<Vec<_>>(),
        &facts.iter().map(|(_, fact)| fact.starts).collect::<Vec<_>>(),
        &facts.iter().map(|(_, fact)| fact.kind.code().to_owned()).collect::<Vec<_>>(),
        &facts.iter().map(|(_, fact)| fact.amount.amount()).collect::<Vec<_>>(),
    )
    .execute(tx.connection())
    .await?;
    Ok(())
}
