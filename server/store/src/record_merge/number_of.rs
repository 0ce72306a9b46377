//! By which number a record is called.

use sothon_domain::access::Scope;
use sothon_domain::person::{MemberNumber, PersonId};

use crate::scope_args::ScopeArgs;
use crate::{Db, StoreError};

/// The number of a record; of several the first in their order. [`StoreError::NotFound`] when it has none or is
/// outside the scope.
pub async fn number_of(
    db: &Db,
    scope: &Scope,
    person: PersonId,
) -> Result<MemberNumber, StoreError> {
    let args = ScopeArgs::from(scope);
    let number = sqlx::query_scalar!(
        r#"SELECT m.member_number AS "number!" FROM known_number m JOIN person p ON p.id = m.person
        WHERE p.id = $1 AND in_scope(p.id, p.province, $2, $3, $4)
        ORDER BY m.member_number LIMIT 1"#,
        person.uuid(),
        args.own,
        args.province,
        args.all,
    )
    .fetch_optional(db.pool())
    .await?;
    let number = number.ok_or(StoreError::NotFound)?;
    number.parse().map_err(|_| StoreError::inconsistent("known_number", person, "it is no number"))
}
