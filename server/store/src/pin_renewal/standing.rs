//! The one request that stands for a person.

use sothon_domain::access::Scope;
use sothon_domain::person::{PersonId, RenewalId};
use sothon_domain::pin_renewal::Ending;
use time::OffsetDateTime;

use crate::scope_args::ScopeArgs;
use crate::{Db, StoreError, Tx};

/// A request that stands, as the person sees it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Standing {
    /// When it was asked.
    pub asked_at: OffsetDateTime,
    /// No PIN is chosen before this instant.
    pub ready_at: OffsetDateTime,
}

/// Her request that stands at this instant, if one does.
pub async fn standing(
    db: &Db,
    scope: &Scope,
    person: PersonId,
    at: OffsetDateTime,
) -> Result<Option<Standing>, StoreError> {
    let args = ScopeArgs::from(scope);
    Ok(sqlx::query_as!(
        Standing,
        "SELECT r.asked_at, r.ready_at FROM pin_renewal r JOIN person p ON p.id = r.person \
         WHERE r.person = $1 AND r.ended_at IS NULL AND r.expires_at > $2 \
             AND r.phone_hash = p.phone_hash \
             AND NOT EXISTS (SELECT 1 FROM person_lock l \
                 WHERE l.person = r.person AND l.locked_at >= r.asked_at) \
             AND in_scope(p.id, p.province, $3, $4, $5)",
        person.uuid(),
        at,
        args.own,
        args.province,
        args.all,
    )
    .fetch_optional(db.pool())
    .await?)
}

/// The request of hers that has not ended, out of date or not, in a transaction that has locked her row.
pub async fn standing_locked(
    tx: &mut Tx,
    scope: &Scope,
    person: PersonId,
) -> Result<Option<RenewalId>, StoreError> {
    let args = ScopeArgs::from(scope);
    let id = sqlx::query_scalar!(
        "SELECT r.id FROM pin_renewal r JOIN person p ON p.id = r.person \
         WHERE r.person = $1 AND r.ended_at IS NULL AND in_scope(p.id, p.province, $2, $3, $4)",
        person.uuid(),
        args.own,
        args.province,
        args.all,
    )
    .fetch_optional(tx.connection())
    .await?;
    Ok(id.map(RenewalId::new))
}

/// Ends the request of hers that has not ended, in a transaction that has locked her row. Says which it was.
pub async fn end_standing(
    tx: &mut Tx,
    scope: &Scope,
    person: PersonId,
    ending: Ending,
    at: OffsetDateTime,
) -> Result<Option<RenewalId>, StoreError> {
    let args = ScopeArgs::from(scope);
    let id = sqlx::query_scalar!(
        "UPDATE pin_renewal r SET ending = $2, ended_at = $3 FROM person p \
         WHERE r.person = $1 AND p.id = r.person AND r.ended_at IS NULL \
             AND in_scope(p.id, p.province, $4, $5, $6) \
         RETURNING r.id",
        person.uuid(),
        ending.code(),
        at,
        args.own,
        args.province,
        args.all,
    )
    .fetch_optional(tx.connection())
    .await?;
    Ok(id.map(RenewalId::new))
}
