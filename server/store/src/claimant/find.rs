//! Claimants by what one asks for. An attestor reaches those who live in her commune, an agent those who wait
//! and were entered at her branch or from home, and those whose record is decided.

use sothon_domain::access::{Office, Scope};
use sothon_domain::person::{PersonId, PlaceCode};
use sothon_domain::place_change::EntryCode;
use sqlx::PgExecutor;

use super::Claimant;
use super::row::Row;
use crate::scope_args::ScopeArgs;
use crate::{Db, StoreError};

/// One claimant; [`StoreError::NotFound`] outside the scope or what the office reaches.
pub async fn find(
    db: &Db,
    scope: &Scope,
    office: &Office,
    person: PersonId,
) -> Result<Claimant, StoreError> {
    row(db.pool(), scope, office, person).await?.open(db.vault())
}

/// The same, still sealed.
pub(super) async fn row(
    from: impl PgExecutor<'_>,
    scope: &Scope,
    office: &Office,
    person: PersonId,
) -> Result<Row, StoreError> {
    let args = ScopeArgs::from(scope);
    sqlx::query_as!(
        Row,
        "SELECT c.person, c.number, c.relation, c.deceased_number, c.deceased_name, \
             c.deceased_place, c.deceased_born, c.deceased_service, c.deceased_died, c.born_known, \
             c.entered_by, c.machine, c.entered_at, c.paper, c.paper_note, c.state, \
             c.decided_by, c.refusal_reason, c.decided_at, p.data_key, p.ring_key, p.name_khmer, \
             p.name_latin \
         FROM claimant c JOIN person p ON p.id = c.person \
         WHERE c.person = $1 AND in_scope(p.id, p.province, $2, $3, $4) \
             AND ($5::text IS NULL OR starts_with(p.place, $5)) \
             AND ($6::text IS NULL OR c.entered_by IS NULL OR c.branch = $6 \
                 OR c.state <> 'waits')",
        person.uuid(),
        args.own,
        args.province,
        args.all,
        office.commune().map(PlaceCode::as_str),
        office.branch().map(EntryCode::as_str),
    )
    .fetch_optional(from)
    .await?
    .ok_or(StoreError::NotFound)
}

/// The person as claimant, if she is one.
pub async fn own(db: &Db, scope: &Scope, person: PersonId) -> Result<Option<Claimant>, StoreError> {
    match find(db, scope, &Office::Head, person).await {
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

/// The claimants inside the scope and the office's reach who wait, the oldest first, at most `limit`.
pub async fn waiting(
    db: &Db,
    scope: &Scope,
    office: &Office,
    limit: i64,
) -> Result<Vec<Claimant>, StoreError> {
    let args = ScopeArgs::from(scope);
    let rows = sqlx::query_as!(
        Row,
        "SELECT c.person, c.number, c.relation, c.deceased_number, c.deceased_name, \
             c.deceased_place, c.deceased_born, c.deceased_service, c.deceased_died, c.born_known, \
             c.entered_by, c.machine, c.entered_at, c.paper, c.paper_note, c.state, \
             c.decided_by, c.refusal_reason, c.decided_at, p.data_key, p.ring_key, p.name_khmer, \
             p.name_latin \
         FROM claimant c JOIN person p ON p.id = c.person \
         WHERE c.state = 'waits' AND in_scope(p.id, p.province, $2, $3, $4) \
             AND ($5::text IS NULL OR starts_with(p.place, $5)) \
             AND ($6::text IS NULL OR c.entered_by IS NULL OR c.branch = $6) \
         ORDER BY c.entered_at, c.person LIMIT $1",
        limit,
        args.own,
        args.province,
        args.all,
        office.commune().map(PlaceCode::as_str),
        office.branch().map(EntryCode::as_str),
    )
    .fetch_all(db.pool())
    .await?;
    rows.into_iter().map(|row| row.open(db.vault())).collect()
}
