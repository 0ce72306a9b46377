//! As much of a day of birth as is known.

use sothon_domain::access::Scope;
use sothon_domain::part_date::{Known, PartDate};
use sothon_domain::person::PersonId;

use crate::scope_args::ScopeArgs;
use crate::{Db, StoreError, person};

/// When the person was born, as far as it is known: of a claimant perhaps only the year, until a case decides it.
/// [`StoreError::NotFound`] when she is outside the scope.
pub async fn born(db: &Db, scope: &Scope, id: PersonId) -> Result<PartDate, StoreError> {
    let first_day = person::load(db, scope, id).await?.birth_date;
    let args = ScopeArgs::from(scope);
    let known = sqlx::query_scalar!(
        "SELECT c.born_known FROM claimant c JOIN person p ON p.id = c.person \
         WHERE p.id = $1 AND in_scope(p.id, p.province, $2, $3, $4) \
             AND NOT EXISTS (SELECT FROM decided_field f \
                 WHERE f.person = p.id AND f.field = 'birth_date')",
        id.uuid(),
        args.own,
        args.province,
        args.all,
    )
    .fetch_optional(db.pool())
    .await?;
    let known = known.map_or(Some(Known::Day), |code| Known::from_code(&code));
    let wrong = || StoreError::inconsistent("claimant", id.uuid(), "born_known is unknown");
    Ok(PartDate::of(first_day, known.ok_or_else(wrong)?))
}
