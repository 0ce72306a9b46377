//! What older keys of the ring still hold, and putting it under the newest.

use sothon_domain::access::Scope;
use uuid::Uuid;

use crate::scope_args::ScopeArgs;
use crate::staff::SECOND_FACTOR;
use crate::vault::WrappedKey;
use crate::{Db, StoreError, Tx};

/// How many rows a key of the ring holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Held {
    /// The key's number: `data-<number>.key`.
    pub key: i16,
    /// Data keys of persons.
    pub persons: i64,
    /// Second factors of staff.
    pub staff: i64,
    /// Messages on their way and kept forms, which go by themselves within days, what survivors keep for later, which
    /// goes within sixty, and reports of deaths of people whom nobody has found in the register, complaints without a
    /// name, and what survivors told by phone, which are moved along.
    pub passing: i64,
}

/// The number of the newest key.
pub fn newest(db: &Db) -> i16 {
    db.vault().newest_ring_key()
}

/// What each key holds, the oldest first.
pub async fn held(db: &Db, scope: &Scope) -> Result<Vec<Held>, StoreError> {
    let args = ScopeArgs::from(scope);
    let rows = sqlx::query!(
        r#"SELECT k.key AS "key!", count(*) FILTER (WHERE k.kind = 'person') AS "persons!",
            count(*) FILTER (WHERE k.kind = 'staff') AS "staff!",
            count(*) FILTER (WHERE k.kind = 'passing') AS "passing!"
        FROM (SELECT ring_key AS key, 'person' AS kind FROM person
                WHERE in_scope(id, province, $1, $2, $3)
            UNION ALL SELECT ring_key, 'staff' FROM staff WHERE ring_key IS NOT NULL
            UNION ALL SELECT ring_key, 'passing' FROM message_outbox WHERE state = 'waiting'
            UNION ALL SELECT ring_key, 'passing' FROM claimant_asking
            UNION ALL SELECT ring_key, 'passing' FROM claimant_draft
            UNION ALL SELECT ring_key, 'passing' FROM claimant_told
            UNION ALL SELECT r.ring_key, 'passing' FROM death_report r WHERE r.ring_key IS NOT NULL
                AND in_scope(r.person, r.province, $1, $2, $3)
            UNION ALL SELECT c.ring_key, 'passing' FROM claim_call c WHERE c.ring_key IS NOT NULL
                AND in_scope(NULL::uuid, c.province, $1, $2, $3)
            UNION ALL SELECT c.ring_key, 'passing' FROM complaint c WHERE c.ring_key IS NOT NULL
                AND in_scope(c.person, c.province, $1, $2, $3)
            UNION ALL SELECT f.ring_key, 'passing' FROM kept_form f
                JOIN person p ON p.id = f.person WHERE in_scope(p.id, p.province, $1, $2, $3)) k
        GROUP BY k.key ORDER BY k.key"#,
        args.own,
        args.province,
        args.all,
    )
    .fetch_all(db.pool())
    .await?;
    let held = rows.into_iter().map(|row| {
        let (persons, staff, passing) = (row.persons, row.staff, row.passing);
        Held { key: row.key, persons, staff, passing }
    });
    Ok(held.collect())
}

/// Puts the data keys of at most `most` persons under the newest key; how many there were. None are left
/// when there were none.
pub async fn rewrap_persons(tx: &mut Tx, scope: &Scope, most: i64) -> Result<usize, StoreError> {
    let args = ScopeArgs::from(scope);
    let newest = tx.vault().newest_ring_key();
    let rows = sqlx::query!(
        "SELECT id, data_key, ring_key FROM person \
         WHERE ring_key <> $1 AND in_scope(id, province, $2, $3, $4) \
         ORDER BY id LIMIT $5 FOR NO KEY UPDATE",
        newest,
        args.own,
        args.province,
        args.all,
        most,
    )
    .fetch_all(tx.connection())
    .await?;
    let (mut ids, mut keys): (Vec<Uuid>, Vec<Vec<u8>>) = Default::default();
    for row in rows {
        let wrapped = WrappedKey { ring_key: row.ring_key, bytes: row.data_key };
        keys.push(tx.vault().rewrap(row.id, &wrapped)?.bytes);
        ids.push(row.id);
    }
    sqlx::query!(
        "UPDATE person p SET data_key = n.data_key, ring_key = $3 \
         FROM UNNEST($1::uuid[], $2::bytea[]) AS n (id, data_key) \
         WHERE p.id = n.id AND in_scope(p.id, p.province, $4, $5, $6)",
        &ids,
        &keys,
        newest,
        args.own,
        args.province,
        args.all,
    )
    .execute(tx.connection())
    .await?;
    Ok(ids.len())
}

/// Puts the second factors of all staff under the newest key; how many there were.
pub async fn reseal_staff(tx: &mut Tx) -> Result<usize, StoreError> {
    let newest = tx.vault().newest_ring_key();
    let rows = sqlx::query!(
        r#"SELECT id, second_factor AS "second_factor!", ring_key AS "ring_key!" FROM staff
        WHERE ring_key <> $1 AND second_factor IS NOT NULL ORDER BY id FOR NO KEY UPDATE"#,
        newest,
    )
    .fetch_all(tx.connection())
    .await?;
    for row in &rows {
        let vault = tx.vault();
        let open = vault.open_brief(row.ring_key, SECOND_FACTOR, row.id, &row.second_factor)?;
        let (ring_key, sealed) = vault.seal_brief(SECOND_FACTOR, row.id, &open);
        sqlx::query!(
            "UPDATE staff SET second_factor = $2, ring_key = $3 WHERE id = $1",
            row.id,
            sealed,
            ring_key,
        )
        .execute(tx.connection())
        .await?;
    }
    Ok(rows.len())
}
