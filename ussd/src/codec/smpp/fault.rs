//! Why a unit of the protocol was not taken.

use std::fmt;

use super::pdu::status;

/// What is wrong with a unit. It names a field and never what it holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SmppFault {
    /// The length is none that a unit has, or not that of its bytes.
    Length,
    /// The bytes end before the field.
    Short(&'static str),
    /// A field holds what it can't hold.
    Wrong(&'static str),
    /// A field is not there.
    Missing(&'static str),
}

impl SmppFault {
    /// The status that says so to the other side.
    pub fn status(self) -> u32 {
        match self {
            Self::Length => status::WRONG_COMMAND_LENGTH,
            Self::Short(_) => status::WRONG_MESSAGE_LENGTH,
            Self::Wrong(_) | Self::Missing(_) => status::SYSTEM_ERROR,
        }
    }
}

impl fmt::Display for SmppFault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Length => f.write_str("the length is none of a unit"),
            Self::Short(field) => write!(f, "the bytes end before {field}"),
            Self::Wrong(field) => write!(f, "{field} holds what it can't hold"),
            Self::Missing(field) => write!(f, "no {field}"),
        }
    }
}

impl std::error::Error for SmppFault {}
