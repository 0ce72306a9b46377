//! The demo's own view of messages sent, so that a visitor without the phone can read her code.

use time::OffsetDateTime;

/// A message as the demo page shows it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SentMessage {
    /// The receiving number in full: demo people only.
    pub to: String,
    /// The text.
    pub text: String,
    /// When it was sent.
    pub at: OffsetDateTime,
}

/// The latest messages, newest first.
pub trait DemoOutbox: Send + Sync {
    /// At most 50 messages.
    fn latest(&self) -> Vec<SentMessage>;
}
