//! Messages on their way, sealed until they are sent and erased afterwards.

mod earliest;
mod enqueue;
mod fate;
mod forget;
mod mark;
mod of_person;
mod take;

use sothon_domain::person::PersonId;
use time::OffsetDateTime;
use uuid::Uuid;

pub(crate) use earliest::Earliest;
pub use enqueue::{NewMessage, enqueue};
pub(crate) use fate::fate_of;
pub use forget::forget_until;
pub use mark::{
    Named, begin, give_back, mark_dead, mark_doubtful, mark_failed, mark_sent, put_back,
};
pub use of_person::{Told, of_person};
pub use take::{Batch, Unopened, take};

const RECIPIENT: &str = "message_outbox.recipient";
const BODY: &str = "message_outbox.body";

/// How a message travels.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Channel {
    /// To a phone.
    Sms,
    /// To a mailbox.
    Mail,
}

impl Channel {
    /// The stable code: `sms`, `mail`.
    pub fn code(self) -> &'static str {
        match self {
            Self::Sms => "sms",
            Self::Mail => "mail",
        }
    }

    /// The channel with this code.
    pub(crate) fn from_code(code: &str) -> Option<Self> {
        [Self::Sms, Self::Mail].into_iter().find(|channel| channel.code() == code)
    }
}

/// A message to send now.
#[derive(Clone, PartialEq, Eq)]
pub struct Message {
    /// Id, the same at every try.
    pub message: Uuid,
    /// For whom.
    pub person: Option<PersonId>,
    /// How.
    pub channel: Channel,
    /// Where to.
    pub recipient: String,
    /// What.
    pub body: String,
    /// Since when it is on its way.
    pub enqueued_at: OffsetDateTime,
    /// How often it was tried before.
    pub tries: i32,
}
