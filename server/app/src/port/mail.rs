//! Sending a mail to a mailbox.

use async_trait::async_trait;
use sothon_domain::person::Email;
use uuid::Uuid;

/// A mail ready to be sent.
#[derive(Clone, PartialEq, Eq)]
pub struct Mail {
    /// The message's id, the same at every try: a mailbox shows a mail that came twice only once.
    pub message: Uuid,
    /// The receiving mailbox.
    pub to: Email,
    /// One line, in the receiver's language.
    pub subject: String,
    /// Plain text, in the receiver's language.
    pub text: String,
}

/// The mail was not handed over. It holds nothing of what the server said: that names the mailbox.
#[derive(Debug, thiserror::Error)]
pub enum MailError {
    /// The mail server can't be reached or does not take mail of ours: no fault of this mail.
    #[error("the mail server can't be reached{}", code.map(|code| format!(" ({code})")).unwrap_or_default())]
    Unreachable {
        /// The server's reply code (RFC 5321, 4.2), if it replied.
        code: Option<u16>,
    },
    /// The mail server does not take this mail.
    #[error("the mail server refused it ({code})")]
    Refused {
        /// The server's reply code: 4xx for now, 5xx for good; 0 when the mail can't be written.
        code: u16,
    },
}

/// A way to send mail.
#[async_trait]
pub trait MailSender: Send + Sync {
    /// Hands one mail over to the mail server, or gives up after a time of its own: the end of the
    /// process waits for that.
    async fn send_mail(&self, mail: &Mail) -> Result<(), MailError>;
}
