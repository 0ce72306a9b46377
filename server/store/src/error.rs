//! Why the store could not do what was asked.

use sothon_domain::person::NumberEnding;

use crate::vault::VaultError;

/// A failed query or write. For operators; no variant holds a person's data.
#[derive(Debug, thiserror::Error)]
pub enum StoreError {
    /// It does not exist, or lies outside the actor's scope.
    #[error("not found")]
    NotFound,
    /// The person has locked her record: nothing on it changes until a branch unlocks it.
    #[error("the record is locked")]
    RecordLocked,
    /// The record is joined with another of the same person: what is new belongs to that one.
    #[error("the record is retired")]
    RecordRetired {
        /// How the number of the other ends.
        kept: NumberEnding,
    },
    /// Another row has this value already.
    #[error("{what} is taken")]
    Duplicate {
        /// Which value.
        what: &'static str,
    },
    /// A row that our own rules make impossible.
    #[error("impossible row {id} in {table}: {problem}")]
    Inconsistent {
        /// The table.
        table: &'static str,
        /// The row's key.
        id: String,
        /// What is wrong with it.
        problem: &'static str,
    },
    /// A sealed field can't be opened.
    #[error(transparent)]
    Vault(#[from] VaultError),
    /// PostgreSQL failed or refused.
    #[error("database")]
    Database(#[from] sqlx::Error),
    /// A migration failed.
    #[error("migration")]
    Migration(#[from] sqlx::migrate::MigrateError),
}

impl StoreError {
    /// Whether only the pool was exhausted, so that the same request may succeed a little later.
    pub fn is_busy(&self) -> bool {
        matches!(self, Self::Database(sqlx::Error::PoolTimedOut))
    }

    /// Whether one row alone is damaged: whoever walks over many may pass it by.
    pub fn is_of_one_row(&self) -> bool {
        matches!(self, Self::Inconsistent { .. } | Self::Vault(VaultError::NotGenuine { .. }))
    }

    /// Names an impossible row.
    pub(crate) fn inconsistent(
        table: &'static str,
        id: impl ToString,
        problem: &'static str,
    ) -> Self {
        Self::Inconsistent { table, id: id.to_string(), problem }
    }

    /// Turns a broken unique constraint into [`StoreError::Duplicate`].
    pub(crate) fn taken(what: &'static str) -> impl FnOnce(sqlx::Error) -> Self {
        move |error| match &error {
            sqlx::Error::Database(refused) if refused.is_unique_violation() => {
                Self::Duplicate { what }
            }
            _ => Self::Database(error),
        }
    }
}
