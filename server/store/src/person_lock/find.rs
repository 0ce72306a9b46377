//! A lock for reading.

use sothon_domain::access::{Office, Scope};
use sothon_domain::person::{LockId, PersonId, PlaceCode};
use sothon_domain::place_change::EntryCode;
use sqlx::PgExecutor;
use time::OffsetDateTime;

use super::row::LockRow;
use super::{PersonLock, WithPerson};
use crate::scope_args::ScopeArgs;
use crate::{Db, StoreError};

/// The lock that stands on the person's record, if one does.
pub async fn standing(
    db: &Db,
    scope: &Scope,
    person: PersonId,
) -> Result<Option<PersonLock>, StoreError> {
    let row = standing_row(db.pool(), scope, person).await?;
    row.map(|row| {
        let key = row.key(db.vault())?;
        row.open(db.vault(), &key)
    })
    .transpose()
}

/// The same, still sealed.
pub(super) async fn standing_row(
    from: impl PgExecutor<'_>,
    scope: &Scope,
    person: PersonId,
) -> Result<Option<LockRow>, StoreError> {
    let args = ScopeArgs::from(scope);
    Ok(sqlx::query_as!(
        LockRow,
        "SELECT l.id, l.person, l.locked_at, l.channel, l.unlock_proposed_by, \
             l.unlock_proposed_at, l.paper, l.paper_note, l.unlocked_at, p.data_key, p.ring_key, \
             p.name_khmer, p.name_latin \
         FROM person_lock l JOIN person p ON p.id = l.person \
         WHERE l.person = $1 AND l.unlocked_at IS NULL AND in_scope(p.id, p.province, $2, $3, $4)",
        person.uuid(),
        args.own,
        args.province,
        args.all,
    )
    .fetch_optional(from)
    .await?)
}

/// The lock with this id, standing or ended, with the person's name. [`StoreError::NotFound`] outside the
/// scope, and for an agent where somebody proposes elsewhere than at her branch to end it.
pub async fn with_person(
    db: &Db,
    scope: &Scope,
    office: &Office,
    id: LockId,
) -> Result<WithPerson, StoreError> {
    row(db.pool(), scope, office, id).await?.open_with_name(db.vault())
}

/// The same, still sealed.
pub(super) async fn row(
    from: impl PgExecutor<'_>,
    scope: &Scope,
    office: &Office,
    id: LockId,
) -> Result<LockRow, StoreError> {
    let args = ScopeArgs::from(scope);
    sqlx::query_as!(
        LockRow,
        "SELECT l.id, l.person, l.locked_at, l.channel, l.unlock_proposed_by, \
             l.unlock_proposed_at, l.paper, l.paper_note, l.unlocked_at, p.data_key, p.ring_key, \
             p.name_khmer, p.name_latin \
         FROM person_lock l JOIN person p ON p.id = l.person \
         WHERE l.id = $1 AND in_scope(p.id, p.province, $2, $3, $4) \
             AND ($5::text IS NULL OR l.unlock_proposed_at IS NULL OR l.unlock_branch = $5 \
                 OR l.unlocked_at IS NOT NULL)",
        id.uuid(),
        args.own,
        args.province,
        args.all,
        office.branch().map(EntryCode::as_str),
    )
    .fetch_optional(from)
    .await?
    .ok_or(StoreError::NotFound)
}

/// Since when the record under which the person is paid is locked, if it is: her own of the scope, or the one that
/// goes on in its place. One cheap look for each of her pages.
pub async fn paid_since(
    db: &Db,
    scope: &Scope,
    person: PersonId,
) -> Result<Option<OffsetDateTime>, StoreError> {
    let args = ScopeArgs::from(scope);
    Ok(sqlx::query_scalar!(
        "SELECT l.locked_at FROM person p \
         LEFT JOIN record_merge g ON g.retired = p.id AND g.state IN ('standing', 'parting') \
         JOIN person_lock l ON l.person = coalesce(g.kept, p.id) AND l.unlocked_at IS NULL \
         WHERE p.id = $1 AND in_scope(p.id, p.province, $2, $3, $4)",
        person.uuid(),
        args.own,
        args.province,
        args.all,
    )
    .fetch_optional(db.pool())
    .await?)
}

/// Since when the person's record is locked, if it is. `office` is
/// the province by which the scope reaches her, where that is not the one in which the register has her.
pub async fn since(
    db: &Db,
    scope: &Scope,
    person: PersonId,
    office: Option<&PlaceCode>,
) -> Result<Option<OffsetDateTime>, StoreError> {
    let args = ScopeArgs::from(scope);
    Ok(sqlx::query_scalar!(
        "SELECT l.locked_at FROM person_lock l JOIN person p ON p.id = l.person \
         WHERE l.person = $1 AND l.unlocked_at IS NULL \
             AND in_scope(p.id, coalesce($5, p.province), $2, $3, $4)",
        person.uuid(),
        args.own,
        args.province,
        args.all,
        office.map(PlaceCode::as_str),
    )
    .fetch_optional(db.pool())
    .await?)
}
