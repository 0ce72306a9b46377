//! Printing a letter as a file a person can keep.

use crate::letter::Letter;

/// The letter could not be printed.
#[derive(Debug, thiserror::Error)]
#[error("the letter could not be printed: {step}")]
pub struct PrintError {
    /// What was being done.
    pub step: &'static str,
    /// Why it failed.
    #[source]
    pub source: Option<Box<dyn std::error::Error + Send + Sync>>,
}

/// A way to print letters.
pub trait LetterPrinter: Send + Sync {
    /// The letter as a tagged PDF. It works for some milliseconds without waiting.
    ///
    /// # Errors
    /// [`PrintError`] when a letter can't be drawn; a sign no font holds is no reason.
    fn print(&self, letter: &Letter) -> Result<Vec<u8>, PrintError>;
}
