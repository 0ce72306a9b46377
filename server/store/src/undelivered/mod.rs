//! Notices that were given up, for the staff to follow.

mod follow;
mod list;
mod whose;

use sothon_domain::person::{Email, MemberNumber, PersonId, PersonName, Phone};
use sothon_domain::undelivered::GivenUp;
use time::OffsetDateTime;
use uuid::Uuid;

use crate::message_outbox::Channel;

pub use follow::follow;
pub use list::{list, waiting};
pub use whose::whose;

/// A notice that reached nobody. What it said is erased.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Undelivered {
    /// Id of the message.
    pub message: Uuid,
    /// Whom it was for.
    pub person: PersonId,
    /// Her name.
    pub name: PersonName,
    /// Her registered phone as it is now, if she has one.
    pub phone: Option<Phone>,
    /// Her mailbox as it is now, if she has one.
    pub email: Option<Email>,
    /// One of her member numbers, the first by the alphabet.
    pub member_number: MemberNumber,
    /// How it was to travel.
    pub channel: Channel,
    /// Why it was given up, where that was written down.
    pub because: Option<GivenUp>,
    /// When it was written.
    pub written_at: OffsetDateTime,
}
