//! Who is to be reminded.

use sothon_domain::access::Scope;
use sothon_domain::life_certificate::LifeReminder;
use sothon_domain::person::PersonId;
use time::Date;

use super::LifeDue;
use crate::scope_args::ScopeArgs;
use crate::{Db, StoreError};

/// Those inside the scope of whose due date this is the newest reminder today, and who were told neither it nor a later
/// one; the first to be due first, at most `limit`. Not whose record goes on under another number, nor of whose death a
/// report stands: that one asks by itself. Nor, of what may be declined, who wants no such reminder.
pub async fn due(
    db: &Db,
    scope: &Scope,
    (reminder, today): (LifeReminder, Date),
    limit: i64,
) -> Result<Vec<LifeDue>, StoreError> {
    let args = ScopeArgs::from(scope);
    let (first, last) = reminder.dues(today);
    let rows = sqlx::query!(
        r#"SELECT p.id, p.life_certificate_due AS "due!" FROM person p
        WHERE p.life_certificate_due BETWEEN $1 AND $2
            AND NOT EXISTS (SELECT FROM life_reminder r WHERE r.person = p.id
                AND r.due = p.life_certificate_due AND r.days_before <= $3)
            AND NOT EXISTS (SELECT FROM record_merge g
                WHERE g.retired = p.id AND g.state IN ('standing', 'parting'))
            AND NOT EXISTS (SELECT FROM death_report d
                WHERE d.person = p.id AND d.state IN ('asked', 'proposed', 'held'))
            AND ($8 OR p.message_reminders = 'all')
            AND in_scope(p.id, p.province, $4, $5, $6)
        ORDER BY p.life_certificate_due, p.id LIMIT $7"#,
        first,
        last,
        i16::from(reminder.days_before()),
        args.own,
        args.province,
        args.all,
        limit,
        !reminder.may_be_declined(),
    )
    .fetch_all(db.pool())
    .await?;
    let dues = rows.into_iter().map(|row| LifeDue { person: PersonId::new(row.id), due: row.due });
    Ok(dues.collect())
}
