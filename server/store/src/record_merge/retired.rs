//! Whether a record is retired, and how the number ends that goes on in its place.

use sothon_domain::access::Scope;
use sothon_domain::person::{MemberNumber, NumberEnding, PersonId, PlaceCode};
use sqlx::PgConnection;

use crate::scope_args::ScopeArgs;
use crate::{Db, StoreError, Tx};

/// How the number ends that goes on in place of this record's; none where it is not retired.
pub async fn kept_ending(
    db: &Db,
    scope: &Scope,
    person: PersonId,
) -> Result<Option<NumberEnding>, StoreError> {
    let mut connection = db.pool().acquire().await?;
    ending(&mut connection, scope, person, None).await
}

/// The same for the staff of an office that reaches the record by this province, where that is not the one in which
/// the register has it.
pub async fn kept_ending_at(
    db: &Db,
    scope: &Scope,
    person: PersonId,
    office: &PlaceCode,
) -> Result<Option<NumberEnding>, StoreError> {
    let mut connection = db.pool().acquire().await?;
    ending(&mut connection, scope, person, Some(office)).await
}

/// The same in a transaction that has locked its row. `office` is the province by which the scope reaches it, where
/// that is not the one in which the register has it.
pub async fn kept_ending_locked(
    tx: &mut Tx,
    scope: &Scope,
    person: PersonId,
    office: Option<&PlaceCode>,
) -> Result<Option<NumberEnding>, StoreError> {
    ending(tx.connection(), scope, person, office).await
}

/// Refuses what would change a retired record.
///
/// # Errors
/// [`StoreError::RecordRetired`].
pub async fn refuse_retired(
    tx: &mut Tx,
    scope: &Scope,
    person: PersonId,
    office: Option<&PlaceCode>,
) -> Result<(), StoreError> {
    match kept_ending_locked(tx, scope, person, office).await? {
        Some(kept) => Err(StoreError::RecordRetired { kept }),
        None => Ok(()),
    }
}

/// What keeps the record of a transaction that has locked its row from being changed: that it is retired, else the
/// emergency lock of its person. One question: every act on a person's record asks it.
pub(crate) async fn stopped_by(
    tx: &mut Tx,
    scope: &Scope,
    person: PersonId,
) -> Result<Option<StoreError>, StoreError> {
    let args = ScopeArgs::from(scope);
    let row = sqlx::query!(
        r#"SELECT (SELECT g.kept_number FROM record_merge g
                WHERE g.retired = p.id AND g.state IN ('standing', 'parting')) AS kept,
            EXISTS (SELECT 1 FROM person_lock l
                WHERE l.person = p.id AND l.unlocked_at IS NULL) AS "locked!"
        FROM person p WHERE p.id = $1 AND in_scope(p.id, p.province, $2, $3, $4)"#,
        person.uuid(),
        args.own,
        args.province,
        args.all,
    )
    .fetch_optional(tx.connection())
    .await?;
    let Some(row) = row else { return Ok(None) };
    let locked = row.locked.then_some(StoreError::RecordLocked);
    match row.kept {
        Some(kept) => Ok(Some(StoreError::RecordRetired { kept: read(person, &kept)? })),
        None => Ok(locked),
    }
}

async fn ending(
    connection: &mut PgConnection,
    scope: &Scope,
    person: PersonId,
    office: Option<&PlaceCode>,
) -> Result<Option<NumberEnding>, StoreError> {
    let args = ScopeArgs::from(scope);
    let kept = sqlx::query_scalar!(
        "SELECT g.kept_number FROM record_merge g JOIN person p ON p.id = g.retired \
         WHERE g.retired = $1 AND g.state IN ('standing', 'parting') \
             AND in_scope(p.id, coalesce($5, p.province), $2, $3, $4)",
        person.uuid(),
        args.own,
        args.province,
        args.all,
        office.map(PlaceCode::as_str),
    )
    .fetch_optional(connection)
    .await?;
    kept.map(|kept| read(person, &kept)).transpose()
}

fn read(person: PersonId, kept: &str) -> Result<NumberEnding, StoreError> {
    let wrong = |_| StoreError::inconsistent("record_merge", person, "kept_number is none");
    kept.parse::<MemberNumber>().map(|kept| kept.ending()).map_err(wrong)
}
