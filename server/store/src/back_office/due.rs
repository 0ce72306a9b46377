//! What waits for a batch.

use sothon_domain::access::Scope;

use super::{Source, SourceRow};
use crate::scope_args::ScopeArgs;
use crate::{Db, StoreError};

/// Instructions that wait.
#[derive(Clone, Debug)]
pub struct Due {
    /// The first of them, in the order of their numbers.
    pub sources: Vec<Source>,
    /// Whether there are more.
    pub more: bool,
}

/// Instructions without a batch, the first decided first, beginning after the number `after`; at most `limit`.
///
/// Every act that orders something locks its person's row before its event gets its number. So whoever sees an
/// instruction of hers sees all her earlier ones, and their numbers are in the order of the acts.
pub async fn due(db: &Db, scope: &Scope, after: i64, limit: i64) -> Result<Due, StoreError> {
    let args = ScopeArgs::from(scope);
    let mut rows = sqlx::query_as!(
        SourceRow,
        "SELECT i.event, i.person, e.at, e.kind, e.detail \
         FROM back_office_instruction i \
             JOIN event e ON e.id = i.event JOIN person p ON p.id = i.person \
         WHERE i.batch IS NULL AND i.event > $1 AND in_scope(p.id, p.province, $3, $4, $5) \
         ORDER BY i.event LIMIT $2",
        after,
        limit + 1,
        args.own,
        args.province,
        args.all,
    )
    .fetch_all(db.pool())
    .await?;
    let more = rows.len() as i64 > limit;
    rows.truncate(usize::try_from(limit).unwrap_or_default());
    let sources = rows.into_iter().map(SourceRow::read).collect::<Result<_, _>>()?;
    Ok(Due { sources, more })
}
