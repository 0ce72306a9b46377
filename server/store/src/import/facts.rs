//! A member's dated facts and the award they led to.

use sothon_domain::access::{Purpose, Scope};
use sothon_domain::money::Riel;
use time::{Date, OffsetDateTime};
use uuid::Uuid;

use super::{ImportedMember, NewAward};
use crate::scope_args::ScopeArgs;
use crate::{StoreError, Tx};

/// Replaces service and salaries of a membership.
pub(super) async fn replace(
    tx: &mut Tx,
    membership: Uuid,
    new: &ImportedMember,
) -> Result<(), StoreError> {
    sqlx::query!("DELETE FROM service_period WHERE membership = $1", membership)
        .execute(tx.connection())
        .await?;
    sqlx::query!("DELETE FROM salary_fact WHERE membership = $1", membership)
        .execute(tx.connection())
        .await?;
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
    Ok(())
}

/// Adds a version of the award when the decision differs from the version in force.
pub(super) async fn decide(
    tx: &mut Tx,
    person: Uuid,
    membership: Uuid,
    new: &ImportedMember,
    at: OffsetDateTime,
) -> Result<(), StoreError> {
    let Some(award) = &new.award else { return Ok(()) };
    let (id, version) = match in_force(tx, membership).await? {
        Some(known) if known.says(award) => return Ok(()),
        Some(known) => (known.id, known.version + 1),
        None => (award.id.uuid(), 1),
    };
    sqlx::query!(
        "INSERT INTO award (id, version, membership, person, principal, kind, number, decided_on, \
             source, amount, recorded_at) VALUES ($1, $2, $3, $4, $4, $5, $6, $7, $8, $9, $10)",
        id,
        version,
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

struct KnownAward {
    id: Uuid,
    version: i32,
    kind: String,
    number: String,
    decided_on: Date,
    source: String,
    amount: i64,
}

impl KnownAward {
    fn says(&self, award: &NewAward) -> bool {
        self.kind == award.kind.code()
            && self.number == award.number
            && self.decided_on == award.decided_on
            && self.source == award.source
            && Riel::new(self.amount) == award.amount
    }
}

async fn in_force(tx: &mut Tx, membership: Uuid) -> Result<Option<KnownAward>, StoreError> {
    let args = ScopeArgs::from(&Scope::All(Purpose::Import));
    Ok(sqlx::query_as!(
        KnownAward,
        "SELECT a.id, a.version, a.kind, a.number, a.decided_on, a.source, a.amount \
         FROM award a JOIN person p ON p.id = a.person \
         WHERE a.membership = $1 AND in_scope(p.id, p.province, $2, $3, $4) \
         ORDER BY a.version DESC LIMIT 1",
        membership,
        args.own,
        args.province,
        args.all,
    )
    .fetch_optional(tx.connection())
    .await?)
}
