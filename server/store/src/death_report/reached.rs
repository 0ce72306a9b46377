//! Whether the question reached the person or her household.

use sothon_domain::access::Scope;
use sothon_domain::death_report::{ProofNote, ReachedBy};
use sothon_domain::delivery::Fate;
use sothon_domain::person::{DeathReportId, StaffId};
use sqlx::PgExecutor;
use time::OffsetDateTime;
use uuid::Uuid;

use super::{Locked, REACHED_NOTE};
use crate::message_outbox::fate_of;
use crate::scope_args::ScopeArgs;
use crate::written::one;
use crate::{Db, StoreError, Tx};

/// Writes down by which messages the person of a locked report is asked, in the transaction that puts them in the outbox.
/// [`StoreError::NotFound`] outside the scope.
pub async fn set_asked_messages(
    tx: &mut Tx,
    scope: &Scope,
    locked: &Locked,
    messages: &[Uuid],
) -> Result<(), StoreError> {
    let args = ScopeArgs::from(scope);
    let written = sqlx::query!(
        "UPDATE death_report r SET asked_messages = $2 FROM person p \
         WHERE r.id = $1 AND p.id = r.person AND in_scope(p.id, p.province, $3, $4, $5)",
        locked.report.id.uuid(),
        messages,
        args.own,
        args.province,
        args.all,
    )
    .execute(tx.connection())
    .await?;
    one(written.rows_affected())
}

/// What became of the messages by which the person was asked, in no order; none outside the scope.
///
/// A receipt belongs to a message of the fourteen days before it: a gateway's names may begin anew one day.
pub async fn asked_messages(
    db: &Db,
    scope: &Scope,
    report: DeathReportId,
) -> Result<Vec<Fate>, StoreError> {
    fates(db.pool(), scope, report).await
}

/// The same within a transaction.
pub async fn asked_messages_now(
    tx: &mut Tx,
    scope: &Scope,
    report: DeathReportId,
) -> Result<Vec<Fate>, StoreError> {
    fates(tx.connection(), scope, report).await
}

async fn fates(
    from: impl PgExecutor<'_>,
    scope: &Scope,
    report: DeathReportId,
) -> Result<Vec<Fate>, StoreError> {
    let args = ScopeArgs::from(scope);
    let rows = sqlx::query!(
        r#"SELECT o.id AS "id!", o.state AS "state!", o.doubtful AS "doubtful!",
            r.receipt AS "receipt?"
        FROM death_report d JOIN person p ON p.id = d.person
            CROSS JOIN LATERAL unnest(d.asked_messages) AS k (message)
            CROSS JOIN LATERAL (SELECT m.id, m.state, m.doubtful, m.gateway, m.gateway_ids,
                    m.enqueued_at
                FROM message_outbox m WHERE m.message = k.message OFFSET 0) o
            LEFT JOIN LATERAL (SELECT m.receipt FROM message_receipt m
                WHERE m.gateway = o.gateway AND m.gateway_id = ANY(o.gateway_ids)
                    AND m.received_at BETWEEN o.enqueued_at AND o.enqueued_at + interval '14 days'
                ORDER BY array_position(o.gateway_ids, m.gateway_id) LIMIT 1) r ON true
        WHERE d.id = $1 AND in_scope(p.id, p.province, $2, $3, $4)"#,
        report.uuid(),
        args.own,
        args.province,
        args.all,
    )
    .fetch_all(from)
    .await?;
    let fates = rows.into_iter().map(|row| {
        let fate = fate_of(&row.state, row.doubtful, row.receipt.as_deref());
        fate.ok_or_else(|| StoreError::inconsistent("message_outbox", row.id, "an unknown fate"))
    });
    fates.collect()
}

/// Writes down that the question reached the household of the person of a locked report, who says so, and whom they met.
/// [`StoreError::NotFound`] outside the scope.
pub async fn set_reached(
    tx: &mut Tx,
    scope: &Scope,
    locked: &Locked,
    (way, by, note): (ReachedBy, StaffId, &ProofNote),
    at: OffsetDateTime,
) -> Result<(), StoreError> {
    let (args, id) = (ScopeArgs::from(scope), locked.report.id.uuid());
    let key = locked.key.as_ref().ok_or(StoreError::NotFound)?;
    let note = tx.vault().seal(key, REACHED_NOTE, id, note.as_str());
    let written = sqlx::query!(
        "UPDATE death_report r SET reached_way = $2, reached_by = $3, reached_at = $4, \
             reached_note = $5 \
         FROM person p \
         WHERE r.id = $1 AND p.id = r.person AND in_scope(p.id, p.province, $6, $7, $8)",
        id,
        way.code(),
        by.uuid(),
        at,
        note,
        args.own,
        args.province,
        args.all,
    )
    .execute(tx.connection())
    .await?;
    one(written.rows_affected())
}
