//! What still needs an entry, so that it can't be closed.

use sothon_domain::place_change::{EntryCode, InTheWay, PlaceKind};
use sqlx::PgConnection;

use crate::{Db, StoreError};

/// What still needs the entry: the open branches of a partner; the agents and devices of a branch.
pub async fn needed_by(
    db: &Db,
    kind: PlaceKind,
    code: &EntryCode,
) -> Result<Vec<InTheWay>, StoreError> {
    needed_in(&mut *db.pool().acquire().await?, kind, code).await
}

/// The same, inside a transaction.
pub(super) async fn needed_in(
    connection: &mut PgConnection,
    kind: PlaceKind,
    code: &EntryCode,
) -> Result<Vec<InTheWay>, StoreError> {
    let rows = sqlx::query!(
        r#"SELECT what AS "what!", name AS "name!" FROM (
            SELECT 'branch' AS what, code AS name FROM branch
                WHERE $1 = 'partner' AND partner = $2 AND closed_at IS NULL
            UNION ALL SELECT 'agent', email FROM staff
                WHERE $1 = 'branch' AND branch = $2 AND closed_at IS NULL
            UNION ALL SELECT 'device', code FROM device
                WHERE $1 = 'branch' AND branch = $2 AND closed_at IS NULL) n
        ORDER BY what, name"#,
        kind.code(),
        code.as_str(),
    )
    .fetch_all(connection)
    .await?;
    rows.into_iter()
        .map(|row| {
            let wrong = || StoreError::inconsistent("place", &row.name, "no code");
            Ok(match row.what.as_str() {
                "agent" => InTheWay::Agent(row.name),
                "branch" => InTheWay::Branch(row.name.parse().map_err(|_| wrong())?),
                _ => InTheWay::Device(row.name.parse().map_err(|_| wrong())?),
            })
        })
        .collect()
}
