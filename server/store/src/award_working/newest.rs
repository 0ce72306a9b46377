//! The newest workings of a page of memberships.

use sothon_domain::access::Scope;
use sothon_domain::money::Riel;
use sothon_domain::pension::RuleSetId;
use sothon_domain::person::AwardId;
use time::Date;
use uuid::Uuid;

use super::StoredWorking;
use crate::scope_args::ScopeArgs;
use crate::{Db, StoreError};

/// The workings of the awards of the memberships between two ids that were stored as known by a day, in
/// the order of the memberships, the newest last. Nobody outside the scope has any.
pub(crate) async fn of_memberships(
    db: &Db,
    scope: &Scope,
    known_by: Date,
    (first, last): (Uuid, Uuid),
) -> Result<Vec<(Uuid, StoredWorking)>, StoreError> {
    let args = ScopeArgs::from(scope);
    let rows = sqlx::query!(
        "SELECT w.membership, w.award, w.award_version, w.sequence, w.rule_set, w.by_rules, w.facts_hash \
         FROM award_working w JOIN person p ON p.id = w.person \
         WHERE w.membership BETWEEN $1 AND $2 AND w.known_on <= $3 \
             AND in_scope(p.id, p.province, $4, $5, $6) \
         ORDER BY w.membership, w.sequence",
        first,
        last,
        known_by,
        args.own,
        args.province,
        args.all,
    )
    .fetch_all(db.pool())
    .await?;
    let stored = rows.into_iter().map(|row| {
        let stored = StoredWorking {
            award: (AwardId::new(row.award), row.award_version),
            sequence: row.sequence,
            rule_set: row.rule_set.map(RuleSetId::new),
            by_rules: row.by_rules.map(Riel::new),
            facts_hash: row.facts_hash,
        };
        (row.membership, stored)
    });
    Ok(stored.collect())
}
