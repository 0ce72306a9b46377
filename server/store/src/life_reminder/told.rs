//! What a person was told, each once.

use sothon_domain::access::Scope;
use sothon_domain::life_certificate::LifeReminder;
use time::OffsetDateTime;
use uuid::Uuid;

use super::LifeDue;
use crate::scope_args::ScopeArgs;
use crate::{StoreError, Tx};

/// Writes down that she is told, in a transaction that has locked her row; false when she was told that or a later one
/// already, when another day is due meanwhile, or when she is not to be told any more.
pub async fn mark_told(
    tx: &mut Tx,
    scope: &Scope,
    whose: LifeDue,
    (reminder, at): (LifeReminder, OffsetDateTime),
) -> Result<bool, StoreError> {
    let args = ScopeArgs::from(scope);
    let done = sqlx::query!(
        "INSERT INTO life_reminder (person, due, days_before, told_at) \
         SELECT p.id, p.life_certificate_due, $3, $4 FROM person p \
         WHERE p.id = $1 AND p.life_certificate_due = $2 \
             AND NOT EXISTS (SELECT FROM life_reminder r \
                 WHERE r.person = p.id AND r.due = $2 AND r.days_before <= $3) \
             AND NOT EXISTS (SELECT FROM record_merge g \
                 WHERE g.retired = p.id AND g.state IN ('standing', 'parting')) \
             AND NOT EXISTS (SELECT FROM death_report d \
                 WHERE d.person = p.id AND d.state IN ('asked', 'proposed', 'held')) \
             AND in_scope(p.id, p.province, $5, $6, $7) \
         ON CONFLICT DO NOTHING",
        whose.person.uuid(),
        whose.due,
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

/// Writes down by which messages she was told, in the transaction that puts them in the outbox.
pub async fn link(
    tx: &mut Tx,
    scope: &Scope,
    whose: LifeDue,
    (reminder, messages): (LifeReminder, &[Uuid]),
) -> Result<(), StoreError> {
    let args = ScopeArgs::from(scope);
    sqlx::query!(
        "INSERT INTO life_reminder_message (message, person, due, days_before) \
         SELECT m.message, p.id, $2::date, $3::smallint \
         FROM person p CROSS JOIN unnest($4::uuid[]) AS m (message) \
         WHERE p.id = $1 AND in_scope(p.id, p.province, $5, $6, $7)",
        whose.person.uuid(),
        whose.due,
        i16::from(reminder.days_before()),
        messages,
        args.own,
        args.province,
        args.all,
    )
    .execute(tx.connection())
    .await?;
    Ok(())
}
