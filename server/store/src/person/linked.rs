//! How the register has one person belong to another.

use sothon_domain::access::Scope;
use sothon_domain::pension::SurvivorRelation;
use sothon_domain::person::PersonId;

use crate::scope_args::ScopeArgs;
use crate::{Db, StoreError};

/// What a person's own record says another is to her, as dependant or survivor, by the member number of that one. None
/// where it says nothing, or says two things; nobody outside the scope has a family. Most relatives stand there by a
/// name alone, which says of no record that it is theirs: see `relatives`.
pub async fn linked(
    db: &Db,
    scope: &Scope,
    person: PersonId,
    other: PersonId,
) -> Result<Option<SurvivorRelation>, StoreError> {
    let args = ScopeArgs::from(scope);
    let relations = sqlx::query_scalar!(
        "SELECT DISTINCT l.relation FROM family_link l JOIN person p ON p.id = l.principal \
         JOIN membership m ON m.member_number = l.relative_number \
         WHERE l.principal = $1 AND m.person = $2 AND l.role IN ('dependant', 'survivor') \
             AND in_scope(p.id, p.province, $3, $4, $5)",
        person.uuid(),
        other.uuid(),
        args.own,
        args.province,
        args.all,
    )
    .fetch_all(db.pool())
    .await?;
    Ok(match relations.as_slice() {
        [one] => one.parse().ok(),
        _ => None,
    })
}
