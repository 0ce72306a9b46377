//! Those that wait for the office.

use sothon_domain::access::Scope;
use sothon_domain::person::ClaimCallId;
use time::OffsetDateTime;
use uuid::Uuid;

use super::{ClaimCall, TOLD, sealed};
use crate::scope_args::ScopeArgs;
use crate::vault::Vault;
use crate::{Db, StoreError, reference};

/// One, still sealed.
struct Row {
    id: Uuid,
    reference: i32,
    province: String,
    told: Vec<u8>,
    ring_key: i16,
    told_at: OffsetDateTime,
}

impl Row {
    fn open(self, vault: &Vault) -> Result<ClaimCall, StoreError> {
        let wrong = |what| StoreError::inconsistent("claim_call", self.id, what);
        let text = vault.open_brief(self.ring_key, TOLD, self.id, &self.told)?;
        let province = self.province.parse().map_err(|_| wrong("province is no place"))?;
        Ok(ClaimCall {
            id: ClaimCallId::new(self.id),
            reference: reference::stored("claim_call", self.id, self.reference)?,
            told: sealed::read(&text, province).ok_or_else(|| wrong("told is unreadable"))?,
            told_at: self.told_at,
        })
    }
}

/// How many inside the scope wait.
pub async fn count_waiting(db: &Db, scope: &Scope) -> Result<i64, StoreError> {
    let args = ScopeArgs::from(scope);
    Ok(sqlx::query_scalar!(
        r#"SELECT count(*) AS "count!" FROM claim_call c
        WHERE c.closed_at IS NULL AND in_scope(NULL::uuid, c.province, $1, $2, $3)"#,
        args.own,
        args.province,
        args.all,
    )
    .fetch_one(db.pool())
    .await?)
}

/// Those inside the scope that wait, the oldest first: at most `limit` after the first `skip`.
pub async fn waiting(
    db: &Db,
    scope: &Scope,
    (skip, limit): (i64, i64),
) -> Result<Vec<ClaimCall>, StoreError> {
    let args = ScopeArgs::from(scope);
    let rows = sqlx::query_as!(
        Row,
        r#"SELECT c.id, c.reference, c.province, c.told AS "told!", c.ring_key AS "ring_key!",
            c.told_at
        FROM claim_call c WHERE c.closed_at IS NULL AND in_scope(NULL::uuid, c.province, $2, $3, $4)
        ORDER BY c.told_at, c.id LIMIT $1 OFFSET $5"#,
        limit,
        args.own,
        args.province,
        args.all,
        skip,
    )
    .fetch_all(db.pool())
    .await?;
    rows.into_iter().map(|row| row.open(db.vault())).collect()
}

/// The one with this id. [`StoreError::NotFound`] outside the scope, and once it is closed.
pub async fn find(db: &Db, scope: &Scope, id: ClaimCallId) -> Result<ClaimCall, StoreError> {
    let args = ScopeArgs::from(scope);
    let row = sqlx::query_as!(
        Row,
        r#"SELECT c.id, c.reference, c.province, c.told AS "told!", c.ring_key AS "ring_key!",
            c.told_at
        FROM claim_call c
        WHERE c.id = $1 AND c.closed_at IS NULL AND in_scope(NULL::uuid, c.province, $2, $3, $4)"#,
        id.uuid(),
        args.own,
        args.province,
        args.all,
    )
    .fetch_optional(db.pool())
    .await?
    .ok_or(StoreError::NotFound)?;
    row.open(db.vault())
}
