//! Which messages a person was sent, and what became of each.

use sothon_domain::access::Scope;
use sothon_domain::delivery::Fate;
use sothon_domain::person::PersonId;
use time::OffsetDateTime;

use super::{Channel, fate_of};
use crate::scope_args::ScopeArgs;
use crate::{Db, StoreError};

/// A message to a person. What it said was erased when it was sent.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Told {
    /// Since when it was on its way.
    pub at: OffsetDateTime,
    /// How.
    pub channel: Channel,
    /// What became of it.
    pub fate: Fate,
    /// Since when that is known; none of one that waits.
    pub since: Option<OffsetDateTime>,
}

/// The messages to a person, the newest first. A receipt belongs to a message of the fourteen days before it: a gateway's
/// names may begin anew one day. Nobody outside the scope has any.
pub async fn of_person(db: &Db, scope: &Scope, person: PersonId) -> Result<Vec<Told>, StoreError> {
    let args = ScopeArgs::from(scope);
    let rows = sqlx::query!(
        r#"SELECT o.id, o.enqueued_at, o.channel, o.state, o.doubtful, o.handed_at, o.dead_at,
            r.receipt AS "receipt?", r.received_at AS "received_at?"
        FROM message_outbox o JOIN person p ON p.id = o.person
        LEFT JOIN LATERAL (SELECT m.receipt, m.received_at FROM message_receipt m
            WHERE m.gateway = o.gateway AND m.gateway_id = ANY(o.gateway_ids)
                AND m.received_at BETWEEN o.enqueued_at AND o.enqueued_at + interval '14 days'
            ORDER BY array_position(o.gateway_ids, m.gateway_id) LIMIT 1) r ON true
        WHERE o.person = $1 AND in_scope(p.id, p.province, $2, $3, $4) ORDER BY o.id DESC"#,
        person.uuid(),
        args.own,
        args.province,
        args.all,
    )
    .fetch_all(db.pool())
    .await?;
    rows.into_iter()
        .map(|row| {
            let wrong = |problem| StoreError::inconsistent("message_outbox", row.id, problem);
            let channel = Channel::from_code(&row.channel).ok_or_else(|| wrong("no channel"))?;
            let fate = fate_of(&row.state, row.doubtful, row.receipt.as_deref());
            let fate = fate.ok_or_else(|| wrong("an unknown fate"))?;
            let since = row.received_at.or(row.dead_at).or(row.handed_at);
            Ok(Told { at: row.enqueued_at, channel, fate, since })
        })
        .collect()
}
