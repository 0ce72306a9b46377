//! A notice that reached nobody was followed.

use sothon_domain::access::Scope;
use sothon_domain::person::{PersonId, StaffId};
use sothon_domain::undelivered::Followed;
use time::OffsetDateTime;
use uuid::Uuid;

use crate::scope_args::ScopeArgs;
use crate::{StoreError, Tx};

/// Writes down how it was followed, and says whose notice it was. What was followed before stays as it
/// was written then: none.
pub async fn follow(
    tx: &mut Tx,
    scope: &Scope,
    message: Uuid,
    (how, by, at): (Followed, StaffId, OffsetDateTime),
) -> Result<Option<PersonId>, StoreError> {
    let args = ScopeArgs::from(scope);
    let person = sqlx::query_scalar!(
        "UPDATE message_outbox o SET followed_how = $2, followed_by = $3, followed_at = $4 \
         FROM person p \
         WHERE o.message = $1 AND o.state = 'dead' AND o.followed_how IS NULL \
             AND p.id = o.person AND in_scope(p.id, p.province, $5, $6, $7) \
         RETURNING p.id",
        message,
        how.code(),
        by.uuid(),
        at,
        args.own,
        args.province,
        args.all,
    )
    .fetch_optional(tx.connection())
    .await?;
    Ok(person.map(PersonId::new))
}
