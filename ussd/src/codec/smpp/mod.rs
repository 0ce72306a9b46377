//! SMPP 3.4 and 5.0, as far as calls need it: the units of the protocol, their texts, and calls in them.
//!
//! Layouts and numbers: SMPP 3.4 issue 1.2, chapters 3 to 5. What operators do differently stands in a [`Profile`].

mod bytes;
mod call;
mod fault;
mod frames;
mod link;
mod message;
mod pdu;
mod profile;
mod text;
mod tlv;

pub use call::{Heard, Said, hear, screen_message};
pub use fault::SmppFault;
pub use frames::{Frames, MOST_BYTES};
pub use link::{BackOff, Link, LinkSettings, Told, Why};
pub use message::{Address, Message};
pub use pdu::{Bind, Body, Mode, Pdu, status};
pub use profile::{Profile, ProfileFault};
pub use text::{decode, encode};
pub use tlv::{Tlv, tag};
