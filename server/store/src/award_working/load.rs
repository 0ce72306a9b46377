//! One stored working, opened.

use sothon_domain::access::Scope;
use sothon_domain::pension::AwardWorking;
use sothon_domain::person::AwardId;

use super::{BODY, body};
use crate::scope_args::ScopeArgs;
use crate::vault::WrappedKey;
use crate::{Db, StoreError};

/// The newest stored working of a version of an award; none where none is stored. Nobody outside the
/// scope has any.
pub async fn load(
    db: &Db,
    scope: &Scope,
    (award, version): (AwardId, i32),
) -> Result<Option<AwardWorking>, StoreError> {
    let args = ScopeArgs::from(scope);
    let row = sqlx::query!(
        "SELECT w.id, w.body, p.id AS person, p.data_key, p.ring_key \
         FROM award_working w JOIN person p ON p.id = w.person \
         WHERE w.award = $1 AND w.award_version = $2 \
             AND in_scope(p.id, p.province, $3, $4, $5) \
         ORDER BY w.sequence DESC LIMIT 1",
        award.uuid(),
        version,
        args.own,
        args.province,
        args.all,
    )
    .fetch_optional(db.pool())
    .await?;
    let Some(row) = row else { return Ok(None) };
    let wrapped = WrappedKey { ring_key: row.ring_key, bytes: row.data_key };
    let key = db.vault().unwrap(row.person, &wrapped)?;
    let packed = db.vault().open_bytes(&key, BODY, row.id, &row.body)?;
    let unreadable = StoreError::inconsistent("award_working", row.id, "an unreadable body");
    body::unpack(&packed).map(Some).ok_or(unreadable)
}
