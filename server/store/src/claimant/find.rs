//! Claimants by what one asks for. `commune` narrows the reach of an attestor to those who live there.

use sothon_domain::access::Scope;
use sothon_domain::person::{PersonId, PlaceCode};

use super::Claimant;
use super::row::Row;
use crate::scope_args::ScopeArgs;
use crate::{Db, StoreError};

/// One claimant; [`StoreError::NotFound`] outside the scope or the commune.
pub async fn find(
    db: &Db,
    scope: &Scope,
    commune: Option<&PlaceCode>,
    person: PersonId,
) -> Result<Claimant, StoreError> {
    let args = ScopeArgs::from(scope);
    sqlx::query_as!(
        Row,
        "SELECT c.person, c.number, c.relation, c.deceased_number, c.deceased_name, \
             c.deceased_place, c.entered_by, c.entered_at, c.paper, c.paper_note, c.state, \
             c.decided_by, c.refusal_reason, c.decided_at, p.data_key, p.ring_key, p.name_khmer, \
             p.name_latin \
         FROM claimant c JOIN person p ON p.id = c.person \
         WHERE c.person = $1 AND in_scope(p.id, p.province, $2, $3, $4) \
             AND ($5::text IS NULL OR starts_with(p.place, $5))",
        person.uuid(),
        args.own,
        args.province,
        args.all,
        commune.map(PlaceCode::as_str),
    )
    .fetch_optional(db.pool())
    .await?
    .ok_or(StoreError::NotFound)?
    .open(db.vault())
}

/// The person as claimant, if she is one.
pub async fn own(db: &Db, scope: &Scope, person: PersonId) -> Result<Option<Claimant>, StoreError> {
    match find(db, scope, None, person).await {
        Ok(claimant) => Ok(Some(claimant)),
        Err(StoreError::NotFound) => Ok(None),
        Err(error) => Err(error),
    }
}

/// Whether the person is in no register; nobody outside the scope is.
pub async fn is_claimant(db: &Db, scope: &Scope, person: PersonId) -> Result<bool, StoreError> {
    let args = ScopeArgs::from(scope);
    Ok(sqlx::query_scalar!(
        r#"SELECT EXISTS (SELECT FROM claimant c JOIN person p ON p.id = c.person
            WHERE c.person = $1 AND in_scope(p.id, p.province, $2, $3, $4)) AS "is!""#,
        person.uuid(),
        args.own,
        args.province,
        args.all,
    )
    .fetch_one(db.pool())
    .await?)
}

/// The claimants inside the scope and the commune who wait, the oldest first, at most `limit`.
pub async fn waiting(
    db: &Db,
    scope: &Scope,
    commune: Option<&PlaceCode>,
    limit: i64,
) -> Result<Vec<Claimant>, StoreError> {
    let args = ScopeArgs::from(scope);
    let rows = sqlx::query_as!(
        Row,
        "SELECT c.person, c.number, c.relation, c.deceased_number, c.deceased_name, \
             c.deceased_place, c.entered_by, c.entered_at, c.paper, c.paper_note, c.state, \
             c.decided_by, c.refusal_reason, c.decided_at, p.data_key, p.ring_key, p.name_khmer, \
             p.name_latin \
         FROM claimant c JOIN person p ON p.id = c.person \
         WHERE c.state = 'waits' AND in_scope(p.id, p.province, $2, $3, $4) \
             AND ($5::text IS NULL OR starts_with(p.place, $5)) \
         ORDER BY c.entered_at, c.person LIMIT $1",
        limit,
        args.own,
        args.province,
        args.all,
        commune.map(PlaceCode::as_str),
    )
    .fetch_all(db.pool())
    .await?;
    rows.into_iter().map(|row| row.open(db.vault())).collect()
}
