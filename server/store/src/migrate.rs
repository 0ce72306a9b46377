//! Bringing the database to the shape this release needs.

use std::collections::BTreeSet;
use std::sync::LazyLock;

use sqlx::migrate::{Migration, Migrator};
use sqlx::{AssertSqlSafe, Connection, PgConnection};

use crate::{Db, StoreError};

/// The shape this release needs. Whose turn it is is settled by a lock of ours ([`wait_for_turn`]).
static MIGRATIONS: LazyLock<Migrator> = LazyLock::new(|| {
    let mut migrations = sqlx::migrate!("../../migrations");
    migrations.set_locking(false);
    migrations
});

/// The advisory lock of whoever migrates. No lock of requests or of the background has this number: they would stand still, and
/// an index that is made beside them would wait for those that wait.
const TURN: i64 = 0x6d69_6772;

/// Runs every migration that has not run yet, as the role that owns the database, and lets the role that serves
/// requests read which have.
///
/// A second caller waits for its turn. A table that is in use fails after two seconds rather than make every request wait
/// behind it; an index that is made beside the requests waits for as long as it takes, for nobody waits behind it.
pub async fn migrate(owner_url: &str) -> Result<(), StoreError> {
    let mut connection = PgConnection::connect(owner_url).await?;
    wait_for_turn(&mut connection).await?;
    // What is made or dropped "if" it is there is no news.
    sqlx::query("SET client_min_messages = 'warning'").execute(&mut connection).await?;
    // None has this version: it makes the migrator's own table where it is not there yet.
    MIGRATIONS.run_to(0, &mut connection).await?;
    let ran: Vec<i64> = sqlx::query_scalar("SELECT version FROM _sqlx_migrations WHERE success")
        .fetch_all(&mut connection)
        .await?;
    let ran = BTreeSet::from_iter(ran);
    for step in MIGRATIONS.iter().as_slice().chunk_by(|one, next| !one.no_tx && !next.no_tx) {
        if !step.iter().all(|migration| ran.contains(&migration.version)) {
            run(&mut connection, step).await?;
        }
    }
    // Where nothing was left to run, it still refuses files that are not those that ran.
    MIGRATIONS.run(&mut connection).await?;
    // No migration can do it: the table is the migrator's own, and is not there where they are described.
    sqlx::query("GRANT SELECT ON _sqlx_migrations TO sothon_app").execute(&mut connection).await?;
    connection.close().await?; // which ends the turn
    Ok(())
}

/// Waits until nobody else migrates, by asking again and again: a statement that waits holds a snapshot, and the end of each
/// is what `CREATE INDEX CONCURRENTLY` of the other waits for, so that both would wait for each other.
async fn wait_for_turn(connection: &mut PgConnection) -> Result<(), StoreError> {
    loop {
        let ours: bool = sqlx::query_scalar("SELECT pg_try_advisory_lock($1)")
            .bind(TURN)
            .fetch_one(&mut *connection)
            .await?;
        if ours {
            return Ok(());
        }
        sqlx::query("SELECT pg_sleep(0.1)").execute(&mut *connection).await?;
    }
}

/// Runs files that follow each other: one that runs outside a transaction, or any number of others.
///
/// What an earlier run was kept from finishing outside a transaction stands half made, and perhaps whole without being
/// written down: the file makes it anew.
async fn run(connection: &mut PgConnection, step: &[Migration]) -> Result<(), StoreError> {
    let Some(last) = step.last() else { return Ok(()) };
    let patience = if last.no_tx { "SET lock_timeout = 0" } else { "SET lock_timeout = '2s'" };
    sqlx::query(patience).execute(&mut *connection).await?;
    if let Some(index) = last.no_tx.then(|| index_of(last.sql.as_str())).flatten() {
        let leftover = format!("DROP INDEX CONCURRENTLY IF EXISTS {index}");
        sqlx::raw_sql(AssertSqlSafe(leftover)).execute(&mut *connection).await?;
    }
    Ok(MIGRATIONS.run_to(last.version, &mut *connection).await?)
}

/// The index that a file makes beside the requests, if it makes one.
fn index_of(file: &str) -> Option<&str> {
    let (before, after) = file.split_once("INDEX CONCURRENTLY ")?;
    let makes = ["CREATE ", "CREATE UNIQUE "].iter().any(|words| before.ends_with(words));
    after.split_whitespace().next().filter(|_| makes)
}

/// Whether the database has every migration of this release. It may have more: the release before goes on while the
/// next one begins.
pub async fn is_migrated(db: &Db) -> Result<bool, StoreError> {
    let ours: Vec<i64> = MIGRATIONS.iter().map(|migration| migration.version).collect();
    let ran: i64 = sqlx::query_scalar(
        "SELECT count(*) FROM _sqlx_migrations WHERE success AND version = ANY ($1)",
    )
    .bind(&ours)
    .fetch_one(db.pool())
    .await?;
    Ok(usize::try_from(ran).is_ok_and(|ran| ran == ours.len()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_index_of_each_file_outside_a_transaction_is_found_by_its_name() {
        for file in MIGRATIONS.iter().filter(|file| file.no_tx) {
            let index = index_of(file.sql.as_str());
            let is_name = |name: &str| name.bytes().all(|b| b.is_ascii_lowercase() || b == b'_');
            assert!(index.is_some_and(is_name), "{} makes no index: {index:?}", file.version);
        }
        assert_eq!(index_of("CREATE UNIQUE INDEX CONCURRENTLY one ON two (three);"), Some("one"));
        assert_eq!(index_of("DROP INDEX CONCURRENTLY one;"), None);
        assert_eq!(index_of("CREATE INDEX one ON two (three);"), None);
    }
}
