//! Who was told by somebody of an office.

use sothon_domain::access::Scope;
use sothon_domain::person::{PersonId, StaffId};
use sqlx::PgExecutor;
use time::{Date, OffsetDateTime};

use super::LifeDue;
use crate::scope_args::ScopeArgs;
use crate::{Db, StoreError, Tx};

/// Writes down on which day she was told and who says so; false when that was written down before, when another day is
/// due meanwhile, or when she was never to be told.
pub async fn told_by_hand(
    tx: &mut Tx,
    scope: &Scope,
    whose: LifeDue,
    (told_on, by, at): (Date, StaffId, OffsetDateTime),
) -> Result<bool, StoreError> {
    let args = ScopeArgs::from(scope);
    let done = sqlx::query!(
        "INSERT INTO life_told_by_hand (person, due, told_on, entered_by, entered_at) \
         SELECT p.id, p.life_certificate_due, $3, $4, $5 FROM person p \
         WHERE p.id = $1 AND p.life_certificate_due = $2 \
             AND EXISTS (SELECT FROM life_reminder r WHERE r.person = p.id AND r.due = $2) \
             AND in_scope(p.id, p.province, $6, $7, $8) \
         ON CONFLICT DO NOTHING",
        whose.person.uuid(),
        whose.due,
        told_on,
        by.uuid(),
        at,
        args.own,
        args.province,
        args.all,
    )
    .execute(tx.connection())
    .await?;
    Ok(done.rows_affected() == 1)
}

/// Whether somebody has told her of the date that is due now. Nobody outside the scope was told.
pub async fn was_told_by_hand(
    db: &Db,
    scope: &Scope,
    person: PersonId,
) -> Result<bool, StoreError> {
    let args = ScopeArgs::from(scope);
    Ok(sqlx::query_scalar!(
        r#"SELECT EXISTS (SELECT FROM life_told_by_hand h
            JOIN person p ON p.id = h.person AND p.life_certificate_due = h.due
            WHERE h.person = $1 AND in_scope(p.id, p.province, $2, $3, $4)) AS "told!""#,
        person.uuid(),
        args.own,
        args.province,
        args.all,
    )
    .fetch_one(db.pool())
    .await?)
}

/// On which day after `since` she was told last, and who has entered it. Nobody outside the scope was told.
pub async fn told_since(
    db: &Db,
    scope: &Scope,
    person: PersonId,
    since: Date,
) -> Result<Option<(Date, StaffId)>, StoreError> {
    last_told(db.pool(), scope, person, since).await
}

/// The same within a transaction.
pub async fn told_since_now(
    tx: &mut Tx,
    scope: &Scope,
    person: PersonId,
    since: Date,
) -> Result<Option<(Date, StaffId)>, StoreError> {
    last_told(tx.connection(), scope, person, since).await
}

async fn last_told(
    from: impl PgExecutor<'_>,
    scope: &Scope,
    person: PersonId,
    since: Date,
) -> Result<Option<(Date, StaffId)>, StoreError> {
    let args = ScopeArgs::from(scope);
    let row = sqlx::query!(
        "SELECT h.told_on, h.entered_by FROM life_told_by_hand h JOIN person p ON p.id = h.person \
         WHERE h.person = $1 AND h.told_on > $2 AND in_scope(p.id, p.province, $3, $4, $5) \
         ORDER BY h.told_on DESC LIMIT 1",
        person.uuid(),
        since,
        args.own,
        args.province,
        args.all,
    )
    .fetch_optional(from)
    .await?;
    Ok(row.map(|row| (row.told_on, StaffId::new(row.entered_by))))
}
