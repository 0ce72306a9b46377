//! The member with a typed number, within a commune or everywhere in the scope.

use sothon_domain::access::Scope;
use sothon_domain::person::{MemberNumber, PersonId, PlaceCode};
use uuid::Uuid;

use crate::person::{Person, load, only_named};
use crate::scope_args::ScopeArgs;
use crate::{Db, StoreError};

/// Finds the member or claimant with this number inside the scope and, for an attestor, the commune. Hyphens may be left
/// out or misplaced, as long as the number then is one member's only. Nobody costs as many queries as
/// somebody.
pub async fn member(
    db: &Db,
    scope: &Scope,
    commune: Option<&PlaceCode>,
    number: &MemberNumber,
) -> Result<Option<Person>, StoreError> {
    let args = ScopeArgs::from(scope);
    let rows = sqlx::query!(
        r#"SELECT m.member_number AS "member_number!", p.id
         FROM known_number m JOIN person p ON p.id = m.person
         WHERE replace(m.member_number, '-', '') = $1 AND in_scope(p.id, p.province, $2, $3, $4)
             AND ($5::text IS NULL OR starts_with(p.place, $5))"#,
        number.without_hyphens(),
        args.own,
        args.province,
        args.all,
        commune.map(PlaceCode::as_str),
    )
    .fetch_all(db.pool())
    .await?;
    let found = only_named(rows, number, |row| &row.member_number);
    let id = found.map_or(Uuid::nil(), |row| row.id);
    match load(db, scope, PersonId::new(id)).await {
        Ok(person) => Ok(Some(person)),
        Err(StoreError::NotFound) => Ok(None),
        Err(error) => Err(error),
    }
}
