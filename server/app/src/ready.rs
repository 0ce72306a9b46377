//! Whether this process can serve.

use std::time::Duration;

use tokio::time::timeout;

use crate::App;

/// How long each part may take to answer: shorter than a balancer waits.
const PATIENCE: Duration = Duration::from_secs(2);

/// A key that nobody writes.
const NOBODYS_KEY: &str = "ready";

/// A part without which nothing can be served.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Part {
    /// The database does not answer in time.
    Database,
    /// The database lacks a migration of this release.
    Migrations,
    /// The store for what may be lost does not answer in time: Redis, where it is set.
    Redis,
}

impl Part {
    /// Its name for operators.
    pub fn code(self) -> &'static str {
        match self {
            Self::Database => "database",
            Self::Migrations => "migrations",
            Self::Redis => "redis",
        }
    }
}

/// Asks every part in turn; the first that fails is named, and its cause goes to the log.
///
/// # Errors
/// The part that fails.
pub async fn check(app: &App) -> Result<(), Part> {
    match timeout(PATIENCE, sothon_store::is_migrated(&app.db)).await {
        Ok(Ok(true)) => {}
        Ok(Ok(false)) => return Err(Part::Migrations),
        Ok(Err(error)) => {
            tracing::warn!(?error, "not ready: the database does not answer");
            return Err(Part::Database);
        }
        Err(_) => {
            tracing::warn!("not ready: the database takes longer than {PATIENCE:?}");
            return Err(Part::Database);
        }
    }
    match timeout(PATIENCE, app.ephemeral.get(NOBODYS_KEY)).await {
        Ok(Ok(_)) => Ok(()),
        Ok(Err(error)) => {
            tracing::warn!(?error, "not ready: Redis does not answer");
            Err(Part::Redis)
        }
        Err(_) => {
            tracing::warn!("not ready: Redis takes longer than {PATIENCE:?}");
            Err(Part::Redis)
        }
    }
}
