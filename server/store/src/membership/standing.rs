//! What the registers hold of whoever wants to send a case.

use sothon_domain::access::Scope;
use sothon_domain::casework::Standing;
use sothon_domain::person::PersonId;

use crate::scope_args::ScopeArgs;
use crate::{Db, StoreError};

/// Whether she serves still and whether she draws a pension for service of her own, as the registers have it.
pub async fn standing(db: &Db, scope: &Scope, person: PersonId) -> Result<Standing, StoreError> {
    let args = ScopeArgs::from(scope);
    sqlx::query_as!(
        Standing,
        "SELECT EXISTS (SELECT 1 FROM membership m \
             WHERE m.person = p.id AND m.retired_on IS NULL) AS \"serves!\", \
         EXISTS (SELECT 1 FROM award a WHERE a.person = p.id \
             AND a.kind IN ('old-age', 'invalidity')) AS \"has_own_pension!\" \
         FROM person p WHERE p.id = $1 AND in_scope(p.id, p.province, $2, $3, $4)",
        person.uuid(),
        args.own,
        args.province,
        args.all,
    )
    .fetch_optional(db.pool())
    .await?
    .ok_or(StoreError::NotFound)
}
