//! Where a code goes.

use sothon_domain::person::{Email, Phone};
use sothon_store::message_outbox::Channel;
use sothon_store::person::SignInPerson;
use time::OffsetDateTime;

use super::limits::CONTACT_RESTS;

/// Which way a person asks the code to come.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum CodeBy {
    /// A text message to the registered phone.
    Sms,
    /// A mail to the mailbox of her notices.
    Mail,
}

/// The contact of a person that a code may go to.
pub(crate) enum Destination {
    Phone(Phone),
    Mailbox(Email),
}

impl Destination {
    /// Her phone or mailbox; none where she has none, or where it is too new: whoever steals a number or
    /// names a mailbox of his own must not get in before she hears of it.
    pub(crate) fn of(member: &SignInPerson, by: CodeBy, now: OffsetDateTime) -> Option<Self> {
        let rested = |changed_at: Option<OffsetDateTime>| {
            changed_at.is_none_or(|changed_at| changed_at + CONTACT_RESTS <= now)
        };
        match by {
            CodeBy::Sms if rested(member.phone_changed_at) => member.phone.clone().map(Self::Phone),
            CodeBy::Mail if rested(member.email_changed_at) => {
                member.email.clone().map(Self::Mailbox)
            }
            CodeBy::Sms | CodeBy::Mail => None,
        }
    }

    /// In its one written form.
    pub(crate) fn as_str(&self) -> &str {
        match self {
            Self::Phone(phone) => phone.as_str(),
            Self::Mailbox(email) => email.as_str(),
        }
    }

    /// How a message gets there.
    pub(crate) fn channel(&self) -> Channel {
        match self {
            Self::Phone(_) => Channel::Sms,
            Self::Mailbox(_) => Channel::Mail,
        }
    }
}
