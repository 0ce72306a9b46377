//! Notices that were given up, for the staff to follow.

mod follow;
mod list;

use sothon_domain::person::{MemberNumber, PersonId, PersonName};
use sothon_domain::undelivered::GivenUp;
use time::OffsetDateTime;
use uuid::Uuid;

use crate::message_outbox::Channel;

pub use follow::follow;
pub use list::{list, waiting};

/// A notice that reached nobody. What it said is erased.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Undelivered {
    /// Id of the message.
    pub message: Uuid,
    /// Whom it was for.
    pub person: PersonId,
    /// Her name.
    pub name: PersonName,
    /// One of her member numbers, the first by the alphabet.
    pub member_number: MemberNumber,
    /// How it was to travel.
    pub channel: Channel,
    /// Why it was given up, where that was written down.
    pub because: Option<GivenUp>,
    /// When it was written.
    pub written_at: OffsetDateTime,
}
