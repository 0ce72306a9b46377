//! Which messages a person was sent.

use sothon_domain::access::Scope;
use sothon_domain::person::PersonId;
use time::OffsetDateTime;

use super::Channel;
use crate::scope_args::ScopeArgs;
use crate::{Db, StoreError};

/// A message to a person. What it said was erased when it was sent.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Told {
    /// Since when it was on its way.
    pub at: OffsetDateTime,
    /// How.
    pub channel: Channel,
    /// `waiting`, `sent` or `dead`.
    pub state: String,
}

/// The messages to a person, the newest first. Nobody outside the scope has any.
pub async fn of_person(db: &Db, scope: &Scope, person: PersonId) -> Result<Vec<Told>, StoreError> {
    let args = ScopeArgs::from(scope);
    let rows = sqlx::query!(
        "SELECT o.id, o.enqueued_at, o.channel, o.state \
         FROM message_outbox o JOIN person p ON p.id = o.person \
         WHERE o.person = $1 AND in_scope(p.id, p.province, $2, $3, $4) ORDER BY o.id DESC",
        person.uuid(),
        args.own,
        args.province,
        args.all,
    )
    .fetch_all(db.pool())
    .await?;
    rows.into_iter()
        .map(|row| {
            let wrong = || StoreError::inconsistent("message_outbox", row.id, "unknown channel");
            let channel = Channel::from_code(&row.channel).ok_or_else(wrong)?;
            Ok(Told { at: row.enqueued_at, channel, state: row.state })
        })
        .collect()
}
