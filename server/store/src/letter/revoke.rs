//! A letter is withdrawn once.

use sothon_domain::access::Scope;
use sothon_domain::person::{PersonId, Reference};
use time::OffsetDateTime;

use crate::scope_args::ScopeArgs;
use crate::{StoreError, Tx};

/// Marks the letter with this number as withdrawn since `at` and says whose it is; `None` when there is
/// no such letter, or it was withdrawn before.
pub async fn revoke(
    tx: &mut Tx,
    scope: &Scope,
    number: Reference,
    at: OffsetDateTime,
) -> Result<Option<PersonId>, StoreError> {
    let args = ScopeArgs::from(scope);
    let person = sqlx::query_scalar!(
        "UPDATE letter l SET revoked_at = $2 FROM person p \
         WHERE l.number = $1 AND l.revoked_at IS NULL AND p.id = l.person \
             AND in_scope(p.id, p.province, $3, $4, $5) \
         RETURNING l.person",
        crate::reference::number(number),
        at,
        args.own,
        args.province,
        args.all,
    )
    .fetch_optional(tx.connection())
    .await?;
    Ok(person.map(PersonId::new))
}
