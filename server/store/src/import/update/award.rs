//! A new version of her award.

use sothon_domain::access::{Purpose, Scope};
use time::OffsetDateTime;
use uuid::Uuid;

use crate::import::NewAward;
use crate::import::people::Known;
use crate::scope_args::ScopeArgs;
use crate::{StoreError, Tx};

/// The version in force.
pub(super) struct LatestAward {
    id: Uuid,
    version: i32,
    principal: Uuid,
}

pub(super) async fn latest(
    tx: &mut Tx,
    membership: Uuid,
) -> Result<Option<LatestAward>, StoreError> {
    let args = ScopeArgs::from(&Scope::All(Purpose::Import));
    Ok(sqlx::query_as!(
        LatestAward,
        "SELECT a.id, a.version, a.principal FROM award a JOIN person p ON p.id = a.person \
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

/// A new version of the award, or its first one.
pub(super) async fn write(
    tx: &mut Tx,
    known: &Known,
    award: &NewAward,
    at: OffsetDateTime,
) -> Result<(), StoreError> {
    let latest = latest(tx, known.membership).await?;
    let first = LatestAward { id: award.id.uuid(), version: 0, principal: known.person };
    let before = latest.unwrap_or(first);
    sqlx::query!(
        "INSERT INTO award (id, version, membership, person, principal, kind, number, decided_on, \
             source, amount, recorded_at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)",
        before.id,
        before.version + 1,
        known.membership,
        known.person,
        before.principal,
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
