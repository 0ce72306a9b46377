//! Why a use case could not do what was asked.

use sothon_domain::person::NumberEnding;
use sothon_store::StoreError;

use crate::port::{EphemeralError, FileError, PrintError};

/// A failed use case. What the person may read is chosen by the channel from the variant; the source
/// is for the operator's log only.
#[derive(Debug, thiserror::Error)]
pub enum AppError {
    /// Only somebody who has signed in may do this.
    #[error("sign-in needed")]
    SignInNeeded,
    /// Only a member of staff who has typed a code within the last ten minutes may do this.
    #[error("a fresh code needed")]
    ProofNeeded,
    /// It does not exist, or is none of the actor's business: the answer is the same.
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
    /// The same key was used before with other content (RFC 9110, 409).
    #[error("idempotency key reused with another body")]
    KeyReused,
    /// Every connection to the database is in use; the same request may be sent again.
    #[error("busy")]
    Busy(#[source] StoreError),
    /// Too many passwords are being checked; the same request may be sent again.
    #[error("overloaded")]
    Overloaded,
    /// The durable store failed.
    #[error("store")]
    Store(#[source] StoreError),
    /// The store of sessions failed.
    #[error("ephemeral store")]
    Ephemeral(#[from] EphemeralError),
    /// A letter could not be printed.
    #[error("print")]
    Print(#[from] PrintError),
    /// A file can't be read from the store of files.
    #[error("files")]
    Files(#[from] FileError),
    /// What was read from our own store could not be understood.
    #[error("inconsistent record: {0}")]
    Inconsistent(&'static str),
}

impl From<StoreError> for AppError {
    fn from(error: StoreError) -> Self {
        match error {
            StoreError::NotFound => Self::NotFound,
            StoreError::RecordLocked => Self::RecordLocked,
            StoreError::RecordRetired { kept } => Self::RecordRetired { kept },
            error if error.is_busy() => Self::Busy(error),
            error => Self::Store(error),
        }
    }
}
