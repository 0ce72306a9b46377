//! Members of staff: the first administrators are invited at the terminal by links that work once, all
//! others by two administrators (`staff_change`); everybody signs in with a password and a second factor,
//! and proves anew by a code that it is she before she approves something. A passkey does in place of either
//! (`staff_passkey`).

pub mod demo;
pub mod session;
pub mod sign_on;

mod accept_invite;
mod invite;
mod mail;
mod open_invite;
mod password;
mod prove;
mod register;
mod second_factor;
mod sign_in;

pub use accept_invite::{Accepted, Refusal, SHORTEST_PASSWORD, accept_invite};
pub use invite::{InviteRefused, Post, invite};
pub(crate) use invite::{LIVES as LINK_LIVES, path as link_path};
pub(crate) use mail::StaffMail;
pub use open_invite::{Invited, open_invite};
pub(crate) use password::waiting as passwords_waiting;
pub use prove::{Proved, prove};
pub use register::{NewMember, code_now, register};
pub use sign_in::{SignedIn, sign_in};
