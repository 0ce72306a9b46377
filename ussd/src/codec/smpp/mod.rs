//! SMPP 3.4 and 5.0, as far as calls and text messages need it: the units of the protocol, their texts, calls in them,
//! text messages and what becomes of these.
//!
//! Layouts and numbers: SMPP 3.4 issue 1.2, chapters 3 to 5. What operators do differently stands in a [`Profile`].

mod back_off;
mod bytes;
mod call;
mod fault;
mod frames;
mod link;
mod link_profile;
mod message;
mod pdu;
mod profile;
mod receipt;
mod text;
mod text_message;
mod tlv;

pub use back_off::BackOff;
pub use call::{Heard, Said, hear, reply_unread, screen_message};
pub use fault::SmppFault;
pub use frames::{Frames, MOST_BYTES};
pub use link::{Link, LinkSettings, Told, Why};
pub use link_profile::LinkProfile;
pub use message::{Address, Message};
pub use pdu::{Bind, Body, Mode, Pdu, status};
pub use profile::{Profile, ProfileFault};
pub use receipt::report;
pub use text::{decode, encode};
pub use text_message::{TextProfile, text_messages};
pub use tlv::{Tlv, tag};
