//! A store for what may be lost at any time: web sessions and page limiters.

use async_trait::async_trait;
use time::OffsetDateTime;

/// The store can't be reached or answered something unexpected.
#[derive(Debug, thiserror::Error)]
#[error("ephemeral store: {step}")]
pub struct EphemeralError {
    /// What was being done.
    pub step: &'static str,
    /// What the store's client said.
    #[source]
    pub source: Box<dyn std::error::Error + Send + Sync>,
}

/// Keys with values that vanish at a given instant. Served by Redis, or in process without it.
#[async_trait]
pub trait EphemeralStore: Send + Sync {
    /// Stores the value until `expires_at`, replacing what was there.
    async fn put(
        &self,
        key: &str,
        value: &[u8],
        expires_at: OffsetDateTime,
    ) -> Result<(), EphemeralError>;

    /// The value, unless it has expired or was never there.
    async fn get(&self, key: &str) -> Result<Option<Vec<u8>>, EphemeralError>;

    /// Forgets the key; forgetting what is not there is fine.
    async fn remove(&self, key: &str) -> Result<(), EphemeralError>;

    /// Adds one to a counter that begins at 0 and vanishes at `window_ends`; says the new count.
    async fn count(&self, key: &str, window_ends: OffsetDateTime) -> Result<u32, EphemeralError>;
}
