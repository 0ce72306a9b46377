//! How many came from one phone.

use sothon_domain::access::Scope;
use sothon_domain::person::Phone;
use time::OffsetDateTime;

use super::PHONE;
use crate::scope_args::ScopeArgs;
use crate::{StoreError, Tx};

/// How many inside the scope came from this phone after that instant. Whoever else counts it for the same phone waits
/// until the transaction has ended, so that none is counted too late.
pub async fn counted(
    tx: &mut Tx,
    scope: &Scope,
    phone: &Phone,
    since: OffsetDateTime,
) -> Result<i64, StoreError> {
    let (args, hash) = (ScopeArgs::from(scope), tx.vault().search_hash(PHONE, phone.as_str()));
    sqlx::query!("SELECT pg_advisory_xact_lock(hashtextextended(encode($1, 'hex'), 0))", hash)
        .execute(tx.connection())
        .await?;
    Ok(sqlx::query_scalar!(
        r#"SELECT count(*) AS "count!" FROM claim_call c
        WHERE c.phone_hash = $1 AND c.told_at > $2 AND in_scope(NULL::uuid, c.province, $3, $4, $5)"#,
        hash,
        since,
        args.own,
        args.province,
        args.all,
    )
    .fetch_one(tx.connection())
    .await?)
}
