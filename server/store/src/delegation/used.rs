//! Who began to act for a person, and when.

use sothon_domain::access::Scope;
use sothon_domain::person::{DelegationId, PersonId, PersonName};
use time::OffsetDateTime;

use super::row::name_of;
use crate::scope_args::ScopeArgs;
use crate::vault::WrappedKey;
use crate::{Db, StoreError, Tx};

/// A delegate has opened the person's record.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Used {
    /// When.
    pub at: OffsetDateTime,
    /// Her name.
    pub delegate: PersonName,
}

/// Writes down that the delegate begins to act; her own record is the one inside the scope. Twice in one
/// instant is once.
pub async fn used(
    tx: &mut Tx,
    scope: &Scope,
    id: DelegationId,
    at: OffsetDateTime,
) -> Result<(), StoreError> {
    let args = ScopeArgs::from(scope);
    sqlx::query!(
        "INSERT INTO delegation_use (delegation, at) SELECT d.id, $2 \
         FROM delegation d JOIN person p ON p.id = d.delegate \
         WHERE d.id = $1 AND in_scope(p.id, p.province, $3, $4, $5) ON CONFLICT DO NOTHING",
        id.uuid(),
        at,
        args.own,
        args.province,
        args.all,
    )
    .execute(tx.connection())
    .await?;
    Ok(())
}

/// Who began to act for this person, the newest first, at most `limit`.
pub async fn uses(
    db: &Db,
    scope: &Scope,
    principal: PersonId,
    limit: i64,
) -> Result<Vec<Used>, StoreError> {
    let args = ScopeArgs::from(scope);
    let rows = sqlx::query!(
        "SELECT u.at, x.id, x.data_key, x.ring_key, x.name_khmer, x.name_latin \
         FROM delegation_use u JOIN delegation d ON d.id = u.delegation \
             JOIN person p ON p.id = d.principal JOIN person x ON x.id = d.delegate \
         WHERE d.principal = $1 AND in_scope(p.id, p.province, $3, $4, $5) \
         ORDER BY u.at DESC, d.id LIMIT $2",
        principal.uuid(),
        limit,
        args.own,
        args.province,
        args.all,
    )
    .fetch_all(db.pool())
    .await?;
    rows.into_iter()
        .map(|row| {
            let wrapped = WrappedKey { ring_key: row.ring_key, bytes: row.data_key };
            let sealed = (row.name_khmer.as_slice(), row.name_latin.as_slice());
            let delegate = name_of(db.vault(), row.id, &wrapped, sealed)?;
            Ok(Used { at: row.at, delegate })
        })
        .collect()
}
