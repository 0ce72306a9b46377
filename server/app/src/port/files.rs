//! Where the bytes of papers lie, who makes pictures of one kind, and who looks for viruses.

use async_trait::async_trait;
use sothon_domain::paper::{FailReason, FileKind};
use sothon_domain::person::PageId;

/// The store of files did not do what was asked.
#[derive(Debug, thiserror::Error)]
#[error("{step} a file")]
pub struct FileError {
    /// What was being done.
    pub step: &'static str,
    /// Why it failed.
    #[source]
    pub source: Box<dyn std::error::Error + Send + Sync>,
}

/// A store of sealed bytes by id: a folder, or a store of objects.
#[async_trait]
pub trait FileStore: Send + Sync {
    /// Keeps the bytes under the page's id, all of them or none.
    ///
    /// # Errors
    /// [`FileError`]: something may lie there nevertheless, and is to be deleted.
    async fn put(&self, page: PageId, sealed: Vec<u8>) -> Result<(), FileError>;

    /// The bytes that were put there.
    ///
    /// # Errors
    /// [`FileError`], also where nothing lies there.
    async fn get(&self, page: PageId) -> Result<Vec<u8>, FileError>;

    /// Removes what lies there; nothing there is no error.
    ///
    /// # Errors
    /// [`FileError`]: it may lie there still.
    async fn delete(&self, page: PageId) -> Result<(), FileError>;
}

/// Makes pictures anew.
pub trait Pictures: Send + Sync {
    /// The picture as a JPEG with nothing but its pixels, upright, and no larger than paper needs. It works for
    /// some hundred milliseconds without waiting.
    ///
    /// # Errors
    /// [`FailReason::TooManyPixels`] before anything is decoded, [`FailReason::Damaged`].
    fn to_jpeg(&self, bytes: &[u8], kind: FileKind) -> Result<Vec<u8>, FailReason>;
}

/// What a scanner found.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Verdict {
    /// Nothing.
    Clean,
    /// Something harmful.
    Infected,
}

/// The scanner gave no answer.
#[derive(Debug, thiserror::Error)]
#[error("the scanner: {step}")]
pub struct ScanError {
    /// What was being done.
    pub step: &'static str,
    /// Why it failed; none where the answer was no answer.
    #[source]
    pub source: Option<std::io::Error>,
}

/// A scanner for viruses.
#[async_trait]
pub trait Scanner: Send + Sync {
    /// Looks through the bytes.
    ///
    /// # Errors
    /// [`ScanError`]: nothing is known of them.
    async fn scan(&self, bytes: &[u8]) -> Result<Verdict, ScanError>;
}
