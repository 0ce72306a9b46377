//! Where a person's notices go: her registered phone, and a mailbox if she names one.

mod set_email;
mod show;
mod tell;

pub use set_email::{EmailSet, SetEmail, set_email};
pub use show::{Notices, show};
pub(crate) use tell::{News, tell};
