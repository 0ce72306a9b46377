//! The portal on any phone: text that fits a USSD screen, the menu, and the gateways' wire forms.
//!
//! Everything here is a pure function of its arguments. Deliberately absent: sockets, a clock,
//! randomness and storage. A driver takes bytes from a gateway, asks [`codec`] what they mean, plays
//! [`menu`] with them, answers what only the portal's use cases know, and sends the screen back.

pub mod codec;
pub mod drawn;
pub mod menu;
pub mod reply;
pub mod text;
mod tongue;

pub use tongue::Tongue;
