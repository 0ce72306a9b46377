//! A lock for reading.

use sothon_domain::access::Scope;
use sothon_domain::person::{LockId, PersonId, PlaceCode};
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
    let args = ScopeArgs::from(scope);
    let row = sqlx::query_as!(
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
    .fetch_optional(db.pool())
    .await?;
    row.map(|row| {
        let key = row.key(db.vault())?;
        row.open(db.vault(), &key)
    })
    .transpose()
}

/// The lock with this id, standing or ended, with the person's name. [`StoreError::NotFound`] outside the
/// scope.
pub async fn with_person(db: &Db, scope: &Scope, id: LockId) -> Result<WithPerson, StoreError> {
    let args = ScopeArgs::from(scope);
    sqlx::query_as!(
        LockRow,
        "SELECT l.id, l.person, l.locked_at, l.channel, l.unlock_proposed_by, \
             l.unlock_proposed_at, l.paper, l.paper_note, l.unlocked_at, p.data_key, p.ring_key, \
             p.name_khmer, p.name_latin \
         FROM person_lock l JOIN person p ON p.id = l.person \
         WHERE l.id = $1 AND in_scope(p.id, p.province, $2, $3, $4)",
        id.uuid(),
        args.own,
        args.province,
        args.all,
    )
    .fetch_optional(db.pool())
    .await?
    .ok_or(StoreError::NotFound)?
    .open_with_name(db.vault())
}

/// Since when the person's record is locked, if it is: one cheap look for each of her pages. `office` is
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
