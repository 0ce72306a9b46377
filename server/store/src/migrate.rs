//! Bringing the database to the shape this release needs.

use sqlx::migrate::Migrator;
use sqlx::{Connection, PgConnection};

use crate::{Db, StoreError};

/// The shape this release needs.
static MIGRATIONS: Migrator = sqlx::migrate!("../../migrations");

/// Runs every migration that has not run yet, as the role that owns the database, and lets the role that serves
/// requests read which have.
///
/// A lock makes a second caller wait; a table that is in use fails after two seconds rather than
/// make every request wait behind it.
pub async fn migrate(owner_url: &str) -> Result<(), StoreError> {
    let mut connection = PgConnection::connect(owner_url).await?;
    sqlx::query("SET lock_timeout = '2s'").execute(&mut connection).await?;
    MIGRATIONS.run(&mut connection).await?;
    // No migration can do it: the table is the migrator's own, and is not there where they are described.
    sqlx::query("GRANT SELECT ON _sqlx_migrations TO sothon_app").execute(&mut connection).await?;
    connection.close().await?;
    Ok(())
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
