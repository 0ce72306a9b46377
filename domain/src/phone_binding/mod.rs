//! A phone bound to a member by two of the staff: one has seen her and her paper and proposes, another
//! confirms, and she types a PIN of her own.
//!
//! Deliberately absent: who the members of staff are and how far they reach.

mod facts;
mod proposal;
mod refusal_reason;
mod state;
mod typed_binding;

pub use facts::{FactField, Facts, TypedFacts, wait_after};
pub use proposal::{Proposal, SpokenLanguage};
pub use refusal_reason::RefusalReason;
pub use state::{BindingEvent, BindingState, FORM_LIVES, PIN_WITHIN, Refused};
pub use typed_binding::{NumberChoice, TypedBinding};
