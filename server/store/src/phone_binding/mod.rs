//! Phones that two of the staff bind to members, and how wrong looks at the register make one wait.

mod begin;
mod decide;
mod find;
mod lock;
mod look;
mod member;
mod row;
mod sealed;
mod shared;

use sothon_domain::message_form::MessageForm;
use sothon_domain::person::{PersonId, PersonName, Phone, PhoneBindingId, StaffId};
use sothon_domain::phone_binding::{BindingState, Proposal, SpokenLanguage};
use time::OffsetDateTime;

pub use begin::{NewBinding, begin};
pub use decide::{decide, pin_set, propose};
pub use find::{find, sessions_ended, waiting};
pub use lock::{Locked, lock};
pub use look::{WrongLook, count_wrong, wait_of};
pub use member::member;
pub use shared::others_with;

/// A binding and what became of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PhoneBinding {
    /// Id.
    pub id: PhoneBindingId,
    /// To whom.
    pub person: PersonId,
    /// What is proposed; none where it has only begun.
    pub proposal: Option<Proposal>,
    /// When it was proposed.
    pub proposed_at: Option<OffsetDateTime>,
    /// Where it stands.
    pub state: BindingState,
}

/// A binding with what staff see of its person.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WithPerson {
    /// The binding.
    pub binding: PhoneBinding,
    /// Address of whoever proposed it.
    pub maker: String,
    /// Her name.
    pub name: PersonName,
    /// Her registered phone as it is now.
    pub phone: Option<Phone>,
    /// In which language she is written to now.
    pub language: SpokenLanguage,
    /// In which form she wants her messages now.
    pub form: MessageForm,
}

impl PhoneBinding {
    /// Who looked at her papers.
    pub fn maker(&self) -> StaffId {
        self.state.maker()
    }
}
