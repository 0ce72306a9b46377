//! Bringing the database to the shape this release needs.

use sqlx::{Connection, PgConnection};

use crate::StoreError;

/// Runs every migration that has not run yet, as the role that owns the database.
///
/// A lock makes a second caller wait; a table that is in use fails after two seconds rather than
/// make every request wait behind it.
pub async fn migrate(owner_url: &str) -> Result<(), StoreError> {
    let mut connection = PgConnection::connect(owner_url).await?;
    sqlx::query("SET lock_timeout = '2s'").execute(&mut connection).await?;
    sqlx::migrate!("../../migrations").run(&mut connection).await?;
    connection.close().await?;
    Ok(())
}
