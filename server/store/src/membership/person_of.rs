//! Who has a member number.

use sothon_domain::access::Scope;
use sothon_domain::person::{MemberNumber, PersonId};

use crate::scope_args::ScopeArgs;
use crate::{Db, StoreError};

/// The person with this member number inside the scope.
pub async fn person_of(
    db: &Db,
    scope: &Scope,
    number: &MemberNumber,
) -> Result<Option<PersonId>, StoreError> {
    let args = ScopeArgs::from(scope);
    let id = sqlx::query_scalar!(
        "SELECT p.id FROM membership m JOIN person p ON p.id = m.person \
         WHERE m.member_number = $1 AND in_scope(p.id, p.province, $2, $3, $4)",
        number.as_str(),
        args.own,
        args.province,
        args.all,
    )
    .fetch_optional(db.pool())
    .await?;
    Ok(id.map(PersonId::new))
}
