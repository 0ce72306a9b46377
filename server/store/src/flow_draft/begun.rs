//! What a person has begun and not sent.

use sothon_domain::access::Scope;
use sothon_domain::flow::DraftEnd;
use sothon_domain::person::PersonId;
use time::OffsetDateTime;

use super::{Which, end_at};
use crate::scope_args::ScopeArgs;
use crate::{Db, StoreError};

/// A draft without its answers.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Begun {
    /// Which.
    pub which: Which,
    /// Until when it is kept.
    pub end: DraftEnd,
}

impl Begun {
    /// Reads a row; none of a kind that there is no more, or of another version of its flow.
    pub(super) fn of(name: &str, flow_version: i16, expires_at: OffsetDateTime) -> Option<Self> {
        let which = Which::named(name).filter(|which| which.kind.flow().version == flow_version)?;
        Some(Self { which, end: end_at(expires_at) })
    }
}

/// The person's drafts, the first to end first.
pub async fn begun(
    db: &Db,
    scope: &Scope,
    person: PersonId,
    now: OffsetDateTime,
) -> Result<Vec<Begun>, StoreError> {
    let args = ScopeArgs::from(scope);
    let rows = sqlx::query!(
        "SELECT d.kind, d.flow_version, d.expires_at FROM flow_draft d \
         JOIN person p ON p.id = d.person WHERE d.person = $1 AND d.expires_at > $2 \
         AND in_scope(p.id, p.province, $3, $4, $5) ORDER BY d.expires_at, d.kind",
        person.uuid(),
        now,
        args.own,
        args.province,
        args.all,
    )
    .fetch_all(db.pool())
    .await?;
    let read = rows.iter().map(|row| Begun::of(&row.kind, row.flow_version, row.expires_at));
    Ok(read.flatten().collect())
}
