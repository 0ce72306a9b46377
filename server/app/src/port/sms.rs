//! Sending a text message to a phone.

use async_trait::async_trait;
use sothon_domain::person::Phone;

/// A message ready to be sent.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sms {
    /// The receiving number.
    pub to: Phone,
    /// The text, in the receiver's language.
    pub text: String,
}

/// The message could not be handed over; it stays in the outbox and is tried again.
#[derive(Debug, thiserror::Error)]
#[error("the message was not accepted")]
pub struct SmsError(#[source] pub Box<dyn std::error::Error + Send + Sync>);

/// A way to send text messages.
#[async_trait]
pub trait SmsSender: Send + Sync {
    /// Hands one message over to the operator.
    async fn send(&self, sms: &Sms) -> Result<(), SmsError>;
}
