//! How old the oldest is of what waits, for whoever watches the service. Instants and numbers alone: nobody is named.

use sothon_domain::access::Scope;
use time::OffsetDateTime;

use crate::message_outbox::Channel;
use crate::scope_args::ScopeArgs;
use crate::{Db, StoreError};

/// So many of what waits are looked at, those first that are due first: a question asked each few seconds stays quick
/// whatever waits.
const MOST: i64 = 10_000;

/// When the case was sent that has waited longest for an office or for somebody outside, if one waits.
pub async fn oldest_case(db: &Db, scope: &Scope) -> Result<Option<OffsetDateTime>, StoreError> {
    let args = ScopeArgs::from(scope);
    Ok(sqlx::query_scalar!(
        "SELECT min(w.submitted_at) FROM (
             SELECT c.submitted_at FROM case_file c
             WHERE c.state IN ('received', 'in-review', 'outside')
                 AND in_scope(c.person, c.office, $1, $2, $3)
             ORDER BY coalesce(c.awaited_due, c.due_on), c.reference LIMIT $4) w",
        args.own,
        args.province,
        args.all,
        MOST,
    )
    .fetch_one(db.pool())
    .await?)
}

/// When the message of a channel was written that has waited longest, if one waits.
pub async fn oldest_message(
    db: &Db,
    channel: Channel,
) -> Result<Option<OffsetDateTime>, StoreError> {
    Ok(sqlx::query_scalar!(
        "SELECT min(w.enqueued_at) FROM (
             SELECT enqueued_at FROM message_outbox WHERE state = 'waiting' AND channel = $1
             ORDER BY expires_at, id LIMIT $2) w",
        channel.code(),
        MOST,
    )
    .fetch_one(db.pool())
    .await?)
}

/// The same of the messages that nobody wants for longer than half an hour: codes, for which somebody waits.
pub async fn oldest_code(db: &Db, channel: Channel) -> Result<Option<OffsetDateTime>, StoreError> {
    Ok(sqlx::query_scalar!(
        "SELECT min(w.enqueued_at) FROM (
             SELECT enqueued_at, expires_at FROM message_outbox
             WHERE state = 'waiting' AND channel = $1
             ORDER BY expires_at, id LIMIT $2) w
         WHERE w.expires_at - w.enqueued_at <= interval '30 minutes'",
        channel.code(),
        MOST,
    )
    .fetch_one(db.pool())
    .await?)
}

/// How many pages of papers should have been received or failed by this instant and are neither.
pub async fn pages_in_limbo(
    db: &Db,
    scope: &Scope,
    now: OffsetDateTime,
) -> Result<i64, StoreError> {
    let args = ScopeArgs::from(scope);
    Ok(sqlx::query_scalar!(
        r#"SELECT count(*) AS "count!" FROM paper_page g
             JOIN paper p ON p.id = g.paper JOIN person x ON x.id = p.person
         WHERE g.state = 'arriving' AND g.until < $1 AND in_scope(x.id, x.province, $2, $3, $4)"#,
        now,
        args.own,
        args.province,
        args.all,
    )
    .fetch_one(db.pool())
    .await?)
}

/// How many messages to people were given up and are not followed by an office yet.
pub async fn dead_messages(db: &Db) -> Result<i64, StoreError> {
    Ok(sqlx::query_scalar!(
        r#"SELECT count(*) AS "count!" FROM message_outbox
        WHERE state = 'dead' AND person IS NOT NULL AND followed_how IS NULL"#
    )
    .fetch_one(db.pool())
    .await?)
}

/// When the oldest audit row was written that is not sealed yet, if one is not.
pub async fn oldest_unsealed(db: &Db) -> Result<Option<OffsetDateTime>, StoreError> {
    Ok(sqlx::query_scalar!(
        "SELECT min(at) FROM audit_row WHERE xid >= coalesce( \
             (SELECT sealed_below FROM audit_batch ORDER BY id DESC LIMIT 1), 0)"
    )
    .fetch_one(db.pool())
    .await?)
}
