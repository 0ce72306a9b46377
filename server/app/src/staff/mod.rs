//! Members of staff: the first administrators are invited at the terminal by links that work once;
//! everybody signs in with a password and a second factor.

pub mod demo;
pub mod session;

mod accept_invite;
mod invite;
mod open_invite;
mod password;
mod register;
mod second_factor;
mod sign_in;

pub use accept_invite::{Accepted, Refusal, SHORTEST_PASSWORD, accept_invite};
pub use invite::{InviteRefused, Post, invite};
pub use open_invite::{Invited, open_invite};
pub use register::{NewMember, code_now, register};
pub use sign_in::{SignedIn, sign_in};
