//! A member's dated facts and the award they led to.

use time::{Date, OffsetDateTime};
use uuid::Uuid;

use super::{ImportedMember, NewAward};
use crate::{StoreError, Tx};

/// Stores service, salaries and the award of a new membership.
pub(super) async fn insert(
    tx: &mut Tx,
    person: Uuid,
    membership: Uuid,
    new: &ImportedMember,
    at: OffsetDateTime,
) -> Result<(), StoreError> {
    let until: Vec<Option<Date>> = new.service.iter().map(|period| period.until).collect();
    sqlx::query!(
        "INSERT INTO service_period (membership, starts, until, employer, kind) \
         SELECT $1, * FROM UNNEST($2::date[], $3::date[], $4::text[], $5::text[])",
        membership,
        &new.service.iter().map(|period| period.starts).collect::<Vec<_>>(),
        &until as &[Option<Date>],
        &new.service.iter().map(|period| period.employer.clone()).collect::<Vec<_>>(),
        &new.service.iter().map(|period| period.kind.clone()).collect::<Vec<_>>(),
    )
    .execute(tx.connection())
    .await?;
    sqlx::query!(
        "INSERT INTO salary_fact (membership, starts, kind, amount) \
         SELECT $1, * FROM UNNEST($2::date[], $3::text[], $4::bigint[])",
        membership,
        &new.salaries.iter().map(|fact| fact.starts).collect::<Vec<_>>(),
        &new.salaries.iter().map(|fact| fact.kind.code().to_owned()).collect::<Vec<_>>(),
        &new.salaries.iter().map(|fact| fact.amount.amount()).collect::<Vec<_>>(),
    )
    .execute(tx.connection())
    .await?;
    match &new.award {
        Some(award) => decide(tx, person, membership, award, at).await,
        None => Ok(()),
    }
}

async fn decide(
    tx: &mut Tx,
    person: Uuid,
    membership: Uuid,
    award: &NewAward,
    at: OffsetDateTime,
) -> Result<(), StoreError> {
    sqlx::query!(
        "INSERT INTO award (id, version, membership, person, principal, kind, number, decided_on, \
             source, amount, recorded_at) VALUES ($1, 1, $2, $3, $3, $4, $5, $6, $7, $8, $9)",
        award.id.uuid(),
        membership,
        person,
        award.kind.code(),
        award.number,
        award.decided_on,
        award.source,
        award.amount.amount(),
        at,
    )
    .execute(tx.connection())
    .await?;
    Ok(())
}
