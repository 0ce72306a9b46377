//! Whose a notice is that reached nobody.

use sothon_domain::access::Scope;
use sothon_domain::person::PersonId;
use uuid::Uuid;

use crate::scope_args::ScopeArgs;
use crate::{Db, StoreError};

/// The person of a notice that waits to be followed. [`StoreError::NotFound`] outside the scope.
pub async fn whose(db: &Db, scope: &Scope, message: Uuid) -> Result<PersonId, StoreError> {
    let args = ScopeArgs::from(scope);
    let person = sqlx::query_scalar!(
        "SELECT p.id FROM message_outbox o JOIN person p ON p.id = o.person \
         WHERE o.message = $1 AND o.state = 'dead' AND o.followed_how IS NULL \
             AND in_scope(p.id, p.province, $2, $3, $4) LIMIT 1",
        message,
        args.own,
        args.province,
        args.all,
    )
    .fetch_optional(db.pool())
    .await?;
    person.map(PersonId::new).ok_or(StoreError::NotFound)
}
