//! The first administrators: invited at the terminal, by links that work once.

mod accept_invite;
mod invite;
mod open_invite;
mod second_factor;

pub use accept_invite::{Accepted, Refusal, SHORTEST_PASSWORD, accept_invite};
pub use invite::{InviteRefused, invite};
pub use open_invite::{Invited, open_invite};
