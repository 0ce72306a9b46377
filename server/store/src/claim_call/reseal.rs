//! What was told, put under the newest key of the ring.

use sothon_domain::access::Scope;

use super::TOLD;
use crate::scope_args::ScopeArgs;
use crate::{StoreError, Tx};

/// Puts what was told and still waits under the newest key; how many there were.
pub async fn reseal(tx: &mut Tx, scope: &Scope) -> Result<usize, StoreError> {
    let (args, newest) = (ScopeArgs::from(scope), tx.vault().newest_ring_key());
    let rows = sqlx::query!(
        r#"SELECT c.id, c.told AS "told!", c.ring_key AS "ring_key!" FROM claim_call c
        WHERE c.ring_key <> $1 AND in_scope(NULL::uuid, c.province, $2, $3, $4)
        ORDER BY c.id FOR UPDATE"#,
        newest,
        args.own,
        args.province,
        args.all,
    )
    .fetch_all(tx.connection())
    .await?;
    for row in &rows {
        let vault = tx.vault();
        let told = vault.open_brief(row.ring_key, TOLD, row.id, &row.told)?;
        let (ring_key, told) = vault.seal_brief(TOLD, row.id, &told);
        sqlx::query!(
            "UPDATE claim_call c SET told = $2, ring_key = $3 \
             WHERE c.id = $1 AND in_scope(NULL::uuid, c.province, $4, $5, $6)",
            row.id,
            told,
            ring_key,
            args.own,
            args.province,
            args.all,
        )
        .execute(tx.connection())
        .await?;
    }
    Ok(rows.len())
}
