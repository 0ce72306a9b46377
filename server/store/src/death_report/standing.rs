//! The one report that stands for a person.

use sothon_domain::access::Scope;
use sothon_domain::person::{DeathReportId, PersonId};
use time::OffsetDateTime;

use crate::scope_args::ScopeArgs;
use crate::{Db, StoreError, Tx};

/// Her report that stands, if one does, and since when it holds her payments.
pub async fn standing(
    db: &Db,
    scope: &Scope,
    person: PersonId,
) -> Result<Option<(DeathReportId, Option<OffsetDateTime>)>, StoreError> {
    let args = ScopeArgs::from(scope);
    let row = sqlx::query!(
        "SELECT r.id, r.held_at FROM death_report r JOIN person p ON p.id = r.person \
         WHERE r.person = $1 AND r.state IN ('asked', 'proposed', 'held') \
             AND in_scope(p.id, p.province, $2, $3, $4)",
        person.uuid(),
        args.own,
        args.province,
        args.all,
    )
    .fetch_optional(db.pool())
    .await?;
    Ok(row.map(|row| (DeathReportId::new(row.id), row.held_at)))
}

/// The same alone, in a transaction that has locked her row.
pub async fn standing_locked(
    tx: &mut Tx,
    scope: &Scope,
    person: PersonId,
) -> Result<Option<DeathReportId>, StoreError> {
    let args = ScopeArgs::from(scope);
    let id = sqlx::query_scalar!(
        "SELECT r.id FROM death_report r JOIN person p ON p.id = r.person \
         WHERE r.person = $1 AND r.state IN ('asked', 'proposed', 'held') \
             AND in_scope(p.id, p.province, $2, $3, $4)",
        person.uuid(),
        args.own,
        args.province,
        args.all,
    )
    .fetch_optional(tx.connection())
    .await?;
    Ok(id.map(DeathReportId::new))
}

/// Whether it was said after `since` that she lives, of her record or of one that is retired into it, in a transaction
/// that has locked her row.
pub async fn is_alive_since(
    tx: &mut Tx,
    scope: &Scope,
    person: PersonId,
    since: OffsetDateTime,
) -> Result<bool, StoreError> {
    let args = ScopeArgs::from(scope);
    Ok(sqlx::query_scalar!(
        r#"SELECT EXISTS (SELECT FROM person p
                CROSS JOIN LATERAL (SELECT p.id AS person UNION ALL
                    SELECT g.retired FROM record_merge g
                    WHERE g.kept = p.id AND g.state IN ('standing', 'parting')) j
                JOIN death_report r ON r.person = j.person
            WHERE p.id = $1 AND r.state IN ('contradicted', 'restored') AND r.ended_at > $2
                AND in_scope(p.id, p.province, $3, $4, $5)) AS "is!""#,
        person.uuid(),
        since,
        args.own,
        args.province,
        args.all,
    )
    .fetch_one(tx.connection())
    .await?)
}
