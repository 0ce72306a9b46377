//! Sending a text message to a phone.

use async_trait::async_trait;
use sothon_domain::person::Phone;
use uuid::Uuid;

/// A message ready to be sent.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sms {
    /// The message's id, the same at every try: a gateway that knows it sends it once.
    pub message: Uuid,
    /// The receiving number.
    pub to: Phone,
    /// The text, in the receiver's language.
    pub text: String,
}

/// A gateway took a message.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Taken {
    /// By which name of its own its receipts will call the message; none of a gateway that sends no receipts.
    pub named: Option<GatewayName>,
}

/// A gateway's own name of a message.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct GatewayName {
    /// Which gateway.
    pub gateway: &'static str,
    /// The name.
    pub id: String,
}

/// The message was not handed over. It holds nothing of what the gateway said: that names the number.
#[derive(Debug, thiserror::Error)]
pub enum SmsError {
    /// The gateway can't be reached or does not take messages of ours: no fault of this message.
    #[error("the gateway can't be reached{}", code.map(|code| format!(" ({code})")).unwrap_or_default())]
    Unreachable {
        /// The gateway's status (RFC 9110, 15, or SMPP 3.4, 5.1.3), if it answered.
        code: Option<u16>,
    },
    /// The gateway was given the message, and its answer never came: it may be under way.
    #[error("the gateway was given it and did not answer")]
    Doubtful,
    /// The gateway does not take this message.
    #[error("the gateway refused it ({code})")]
    Refused {
        /// The gateway's status.
        code: u16,
    },
}

/// How many requests a gateway is asked side by side, each on a connection of its own.
const AT_ONCE: usize = 32;

/// A way to send text messages.
#[async_trait]
pub trait SmsSender: Send + Sync {
    /// Hands one message over to the operator, or gives up after a time of its own.
    async fn send(&self, sms: &Sms) -> Result<Taken, SmsError>;

    /// How many messages may be handed over side by side, from 1. More would wait in the sender; a process that dies then
    /// leaves them in doubt, though no carrier was given them.
    fn at_once(&self) -> usize {
        AT_ONCE
    }
}
