//! Proposals to unlock that wait for a second member of staff.

use sothon_domain::access::{Office, Scope};
use sothon_domain::place_change::EntryCode;

use super::WithPerson;
use super::row::LockRow;
use crate::scope_args::ScopeArgs;
use crate::{Db, StoreError};

/// The locks inside the scope that somebody has proposed to end, for an agent at her branch, the oldest
/// proposal first, at most `limit`.
pub async fn waiting(
    db: &Db,
    scope: &Scope,
    office: &Office,
    limit: i64,
) -> Result<Vec<WithPerson>, StoreError> {
    let args = ScopeArgs::from(scope);
    let rows = sqlx::query_as!(
        LockRow,
        "SELECT l.id, l.person, l.locked_at, l.channel, l.unlock_proposed_by, \
             l.unlock_proposed_at, l.paper, l.paper_note, l.unlocked_at, p.data_key, p.ring_key, \
             p.name_khmer, p.name_latin \
         FROM person_lock l JOIN person p ON p.id = l.person \
         WHERE l.unlocked_at IS NULL AND l.unlock_proposed_at IS NOT NULL \
             AND in_scope(p.id, p.province, $2, $3, $4) \
             AND ($5::text IS NULL OR l.unlock_branch = $5) \
         ORDER BY l.unlock_proposed_at, l.id LIMIT $1",
        limit,
        args.own,
        args.province,
        args.all,
        office.branch().map(EntryCode::as_str),
    )
    .fetch_all(db.pool())
    .await?;
    rows.into_iter().map(|row| row.open_with_name(db.vault())).collect()
}
