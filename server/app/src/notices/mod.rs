//! Where a person's notices go: her registered phone, and a mailbox if she names one. And whether she wants to read or
//! to hear them.

mod set_email;
mod set_form;
mod show;
mod tell;

pub use set_email::{EmailSet, SetEmail, set_email};
pub use set_form::{message_form, set_message_form};
pub use show::{Notices, show};
pub(crate) use tell::{News, named, tell, tell_on, write_on};
