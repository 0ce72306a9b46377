//! What was said, put under the newest key of the ring.

use sothon_domain::access::Scope;

use super::SAID;
use crate::scope_args::ScopeArgs;
use crate::{StoreError, Tx};

/// Puts what was said in reports for which nobody is known under the newest key; how many there were.
pub async fn reseal(tx: &mut Tx, scope: &Scope) -> Result<usize, StoreError> {
    let (args, newest) = (ScopeArgs::from(scope), tx.vault().newest_ring_key());
    let rows = sqlx::query!(
        r#"SELECT r.id, r.said, r.ring_key AS "ring_key!" FROM death_report r
        WHERE r.ring_key <> $1 AND in_scope(r.person, r.province, $2, $3, $4)
        ORDER BY r.id FOR UPDATE"#,
        newest,
        args.own,
        args.province,
        args.all,
    )
    .fetch_all(tx.connection())
    .await?;
    for row in &rows {
        let vault = tx.vault();
        let said = vault.open_brief(row.ring_key, SAID, row.id, &row.said)?;
        let (ring_key, said) = vault.seal_brief(SAID, row.id, &said);
        sqlx::query!(
            "UPDATE death_report r SET said = $2, ring_key = $3 \
             WHERE r.id = $1 AND in_scope(r.person, r.province, $4, $5, $6)",
            row.id,
            said,
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
