//! Guardians' leaves that officers have to look at again, and who was told so.

use sothon_domain::access::Scope;
use sothon_domain::delegate::ReviewReminder;
use sothon_domain::person::{DelegationId, PersonId};
use time::{Date, OffsetDateTime};

use crate::scope_args::ScopeArgs;
use crate::{Db, StoreError, Tx};

/// A guardian's leave that ends soon.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct EndingLeave {
    /// Id.
    pub id: DelegationId,
    /// Who is under the guardian.
    pub principal: PersonId,
    /// The guardian.
    pub delegate: PersonId,
    /// When it was given.
    pub given_at: OffsetDateTime,
    /// The last legal date on which it holds.
    pub last_day: Date,
}

/// The guardians' leaves inside the scope whose last day lies between both days, of which not everything was told
/// yet, the first to end first.
pub async fn ending(
    db: &Db,
    scope: &Scope,
    (today, until): (Date, Date),
) -> Result<Vec<EndingLeave>, StoreError> {
    let args = ScopeArgs::from(scope);
    let rows = sqlx::query!(
        "SELECT d.id, d.principal, d.delegate, d.granted_at, d.last_day \
         FROM delegation d JOIN person p ON p.id = d.principal \
         WHERE d.guardian AND d.ended_at IS NULL AND d.last_day BETWEEN $1 AND $2 \
             AND NOT EXISTS (SELECT FROM guardian_reminder r \
                 WHERE r.delegation = d.id AND r.days_before = 30) \
             AND in_scope(p.id, p.province, $3, $4, $5) \
         ORDER BY d.last_day, d.id",
        today,
        until,
        args.own,
        args.province,
        args.all,
    )
    .fetch_all(db.pool())
    .await?;
    let leaves = rows.into_iter().map(|row| EndingLeave {
        id: DelegationId::new(row.id),
        principal: PersonId::new(row.principal),
        delegate: PersonId::new(row.delegate),
        given_at: row.granted_at,
        last_day: row.last_day,
    });
    Ok(leaves.collect())
}

/// Writes down that both are told; false when they were told that or later already, or the leave has ended.
pub async fn remind(
    tx: &mut Tx,
    scope: &Scope,
    id: DelegationId,
    (reminder, at): (ReviewReminder, OffsetDateTime),
) -> Result<bool, StoreError> {
    let args = ScopeArgs::from(scope);
    let done = sqlx::query!(
        "INSERT INTO guardian_reminder (delegation, days_before, told_at) \
         SELECT d.id, $2, $3 FROM delegation d JOIN person p ON p.id = d.principal \
         WHERE d.id = $1 AND d.guardian AND d.ended_at IS NULL \
             AND NOT EXISTS (SELECT FROM guardian_reminder r \
                 WHERE r.delegation = d.id AND r.days_before <= $2) \
             AND in_scope(p.id, p.province, $4, $5, $6) \
         ON CONFLICT DO NOTHING",
        id.uuid(),
        i16::from(reminder.days_before()),
        at,
        args.own,
        args.province,
        args.all,
    )
    .execute(tx.connection())
    .await?;
    Ok(done.rows_affected() == 1)
}
