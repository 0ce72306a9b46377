//! Passkeys: the phone or computer keeps a private key that a finger, a face or its lock opens, and signs
//! its owner in without a code. The ceremonies are those of WebAuthn (W3C, level 3).
//!
//! What of a ceremony is the same for people and for the staff (`staff_passkey`) knows no owner: `making`
//! a key, and the `answer` of one.
//!
//! Each ceremony has two requests. What must be remembered between them lives for five minutes and is
//! given out once, so that nothing is answered twice.

pub(crate) mod answer;
pub(crate) mod ceremony;
pub(crate) mod making;

mod add;
mod begin;
mod relying_party;
mod remove;
mod show;
mod sign_in;

pub use add::{AddPasskey, Added, add};
pub use begin::{BegunAdding, begin_adding, begin_sign_in};
pub use ceremony::{Begun, LIVES};
pub use remove::{RemovePasskey, remove};
pub use show::{Passkeys, one, show};
pub use sign_in::{SignedIn, sign_in};
pub use sothon_store::passkey::Listed;
