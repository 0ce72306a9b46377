//! The civil registry of the country, as far as it tells us of deaths.

use async_trait::async_trait;
use sothon_domain::death_report::RegisteredDeath;

/// One entry on its way to us.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FedDeath {
    /// Behind which position it ends, in the registry's own words: nothing of a person stands in it.
    pub position: String,
    /// The entry; none where it can't be read.
    pub entry: Option<RegisteredDeath>,
}

/// The registry did not answer. It says nothing of what is in it.
#[derive(Debug, thiserror::Error)]
#[error("{step} the civil registry")]
pub struct DeathRegistryError {
    /// What was being done.
    pub step: &'static str,
    /// Why it failed.
    #[source]
    pub source: Box<dyn std::error::Error + Send + Sync>,
}

/// The feed of deaths that the civil registry has entered, in an order that never changes.
#[async_trait]
pub trait DeathRegistry: Send + Sync {
    /// The next entries behind a position, at most `most`; the first ones behind the empty position.
    ///
    /// # Errors
    /// [`DeathRegistryError`]: nothing was read.
    async fn after(&self, position: &str, most: usize)
    -> Result<Vec<FedDeath>, DeathRegistryError>;
}
