//! Whom a person trusts to hear of sensitive changes on her record. The contact is told that something
//! changed and never what; she reads nothing.

mod remove;
mod set;
mod show;
mod tell;

pub use remove::remove;
pub(crate) use remove::take_away;
pub use set::{ContactFault, ContactSet, SetContact, set};
pub(crate) use set::{read, replace};
pub use show::{ContactPage, show};
pub(crate) use tell::{ask_of_death, tell_change, tell_change_of_case};
