//! For whom an amount is proposed.

use sothon_domain::access::Scope;
use sothon_domain::person::{MemberNumber, MembershipId, PersonId};

use crate::scope_args::ScopeArgs;
use crate::{Db, StoreError};

/// The membership with this number inside the scope. Hyphens may be left out or misplaced, as long as
/// the number then is one member's only.
pub async fn find_member(
    db: &Db,
    scope: &Scope,
    number: &MemberNumber,
) -> Result<Option<MembershipId>, StoreError> {
    let args = ScopeArgs::from(scope);
    let rows = sqlx::query!(
        "SELECT m.id, m.member_number FROM membership m JOIN person p ON p.id = m.person \
         WHERE replace(m.member_number, '-', '') = $1 AND in_scope(p.id, p.province, $2, $3, $4)",
        number.without_hyphens(),
        args.own,
        args.province,
        args.all,
    )
    .fetch_all(db.pool())
    .await?;
    let only = rows.len() == 1;
    let found = rows.into_iter().find(|row| only || row.member_number == number.as_str());
    Ok(found.map(|row| MembershipId::new(row.id)))
}

/// Whose membership it is; [`StoreError::NotFound`] outside the scope.
pub async fn person_of(
    db: &Db,
    scope: &Scope,
    membership: MembershipId,
) -> Result<PersonId, StoreError> {
    let args = ScopeArgs::from(scope);
    let person = sqlx::query_scalar!(
        "SELECT p.id FROM membership m JOIN person p ON p.id = m.person \
         WHERE m.id = $1 AND in_scope(p.id, p.province, $2, $3, $4)",
        membership.uuid(),
        args.own,
        args.province,
        args.all,
    )
    .fetch_optional(db.pool())
    .await?;
    person.map(PersonId::new).ok_or(StoreError::NotFound)
}
