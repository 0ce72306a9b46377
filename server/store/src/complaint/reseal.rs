//! What was said without a name, put under the newest key of the ring.

use sothon_domain::access::Scope;

use super::{ANSWER, SAID};
use crate::scope_args::ScopeArgs;
use crate::{StoreError, Tx};

/// Puts complaints without a name and their answers under the newest key; how many there were.
pub async fn reseal(tx: &mut Tx, scope: &Scope) -> Result<usize, StoreError> {
    let (args, newest) = (ScopeArgs::from(scope), tx.vault().newest_ring_key());
    let rows = sqlx::query!(
        r#"SELECT c.id, c.said, c.answer, c.ring_key AS "ring_key!" FROM complaint c
        WHERE c.ring_key <> $1 AND in_scope(c.person, c.province, $2, $3, $4)
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
        let moved = |column, sealed: &[u8]| -> Result<(i16, Vec<u8>), StoreError> {
            let open = vault.open_brief(row.ring_key, column, row.id, sealed)?;
            Ok(vault.seal_brief(column, row.id, &open))
        };
        let (ring_key, said) = moved(SAID, &row.said)?;
        let answer = row.answer.as_ref().map(|sealed| moved(ANSWER, sealed)).transpose()?;
        sqlx::query!(
            "UPDATE complaint c SET said = $2, ring_key = $3, answer = $4 \
             WHERE c.id = $1 AND in_scope(c.person, c.province, $5, $6, $7)",
            row.id,
            said,
            ring_key,
            answer.map(|(_, sealed)| sealed),
            args.own,
            args.province,
            args.all,
        )
        .execute(tx.connection())
        .await?;
    }
    Ok(rows.len())
}
