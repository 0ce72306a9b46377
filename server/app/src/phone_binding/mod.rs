//! A phone bound at a branch or in a commune: one of the staff types the facts of her papers and proposes,
//! another confirms, and she types a PIN of her own on the device that is handed to her.
//!
//! A person who lost her passkey or her phone comes the same way: her passkeys, her PIN and her sessions of
//! before end with the confirmation.

mod confirm;
mod decide;
mod look;
mod open;
mod order;
mod pin;
mod propose;

pub use confirm::confirm;
pub use decide::{refuse, withdraw};
pub use look::{Looked, look};
pub use open::{
    OpenedBinding, ShownContact, ShownProposal, WaitingBinding, open, open_with, waiting,
};
pub use pin::{PinPage, PinTyped, pin_page, type_pin};
pub use propose::{BindingFault, Proposed, propose};

use sothon_domain::person::PhoneBindingId;
use sothon_domain::phone_binding::Refused;

/// What became of an act on a binding.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Done {
    /// It is done; a repeat is answered the same.
    Done,
    /// The binding does not allow it.
    Refused(Refused),
}

/// The path of a binding on the portal.
fn path(id: PhoneBindingId) -> String {
    format!("/staff/binding/{id}")
}
