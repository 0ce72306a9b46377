//! What became of the reminders of some people.

use sothon_domain::access::Scope;
use sothon_domain::delivery::Fate;
use sothon_domain::person::PersonId;
use time::Date;
use uuid::Uuid;

use crate::message_outbox::fate_of;
use crate::scope_args::ScopeArgs;
use crate::{Db, StoreError};

/// A message of a reminder, or a reminder that nobody could be written of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Reminded {
    /// Who was to be told.
    pub person: PersonId,
    /// How many days before the due date.
    pub days_before: i16,
    /// What became of the message; none where there was nobody to write to.
    pub fate: Option<Fate>,
}

/// The reminders of their present due dates from `first` on, the earliest first, each with its messages. None of a
/// person of whose death a report stands, nor of a record that goes on under another number: nobody is to tell them.
///
/// A receipt belongs to a message of the fourteen days before it: a gateway's names may begin anew one day.
pub async fn log(
    db: &Db,
    scope: &Scope,
    people: &[PersonId],
    first: Date,
) -> Result<Vec<Reminded>, StoreError> {
    let args = ScopeArgs::from(scope);
    let people: Vec<Uuid> = people.iter().map(|person| person.uuid()).collect();
    let rows = sqlx::query!(
        r#"SELECT l.person, l.days_before, o.state AS "state?", o.doubtful AS "doubtful?",
            r.receipt AS "receipt?"
        FROM life_reminder l
            JOIN person p ON p.id = l.person AND p.life_certificate_due = l.due
            LEFT JOIN LATERAL (SELECT m.message FROM life_reminder_message m
                WHERE m.person = l.person AND m.due = l.due AND m.days_before = l.days_before
                OFFSET 0) k ON true
            LEFT JOIN message_outbox o ON o.message = k.message
            LEFT JOIN LATERAL (SELECT m.receipt FROM message_receipt m
                WHERE m.gateway = o.gateway AND m.gateway_id = ANY(o.gateway_ids)
                    AND m.received_at BETWEEN o.enqueued_at AND o.enqueued_at + interval '14 days'
                ORDER BY array_position(o.gateway_ids, m.gateway_id) LIMIT 1) r ON true
        WHERE l.person = ANY($1) AND l.due >= $5
            AND NOT EXISTS (SELECT FROM record_merge g
                WHERE g.retired = p.id AND g.state IN ('standing', 'parting'))
            AND NOT EXISTS (SELECT FROM death_report d
                WHERE d.person = p.id AND d.state IN ('asked', 'proposed', 'held'))
            AND in_scope(p.id, p.province, $2, $3, $4)
        ORDER BY l.person, l.days_before DESC, o.id"#,
        &people,
        args.own,
        args.province,
        args.all,
        first,
    )
    .fetch_all(db.pool())
    .await?;
    let reminded = rows.into_iter().map(|row| {
        let wrong = |problem| StoreError::inconsistent("life_reminder", row.person, problem);
        let fate = |state| fate_of(state, row.doubtful == Some(true), row.receipt.as_deref());
        let fate = row
            .state
            .as_deref()
            .map(|state| fate(state).ok_or_else(|| wrong("a message with an unknown fate")));
        let person = PersonId::new(row.person);
        Ok(Reminded { person, days_before: row.days_before, fate: fate.transpose()? })
    });
    reminded.collect()
}
