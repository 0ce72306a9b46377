//! Whose record a number leads to, and by which number a record is called.

use sothon_domain::access::Scope;
use sothon_domain::person::{MemberNumber, PersonId};

use crate::person::only_named;
use crate::scope_args::ScopeArgs;
use crate::{Db, StoreError};

/// The record with this number inside the scope. Hyphens may be left out or misplaced, as long as the number then is
/// one record's only.
pub async fn member(
    db: &Db,
    scope: &Scope,
    number: &MemberNumber,
) -> Result<Option<PersonId>, StoreError> {
    let args = ScopeArgs::from(scope);
    let rows = sqlx::query!(
        r#"SELECT m.member_number AS "member_number!", p.id
        FROM known_number m JOIN person p ON p.id = m.person
        WHERE replace(m.member_number, '-', '') = $1 AND in_scope(p.id, p.province, $2, $3, $4)"#,
        number.without_hyphens(),
        args.own,
        args.province,
        args.all,
    )
    .fetch_all(db.pool())
    .await?;
    let found = only_named(rows, number, |row| &row.member_number);
    Ok(found.map(|row| PersonId::new(row.id)))
}

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
