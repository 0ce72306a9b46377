//! A survivor who is in no register and claims with a number of her own: who she is, whom she belonged to,
//! and the second person who confirms her record before any money.
//!
//! Deliberately absent: what she claims. Cases of survivors rest on a confirmed record.

mod call;
mod flow;
mod form;
mod kept;
mod number;
mod other_death;
mod refusal_reason;
mod relation;
mod state;
mod typed;

pub use call::{CALLS_A_DAY, CallClaim, CallOutcome, ToldByPhone};
pub(crate) use flow::has_no_number;
pub use flow::{FLOW, read};
pub use form::{
    ClaimantFault, ClaimantField, Deceased, DeceasedMember, DeceasedNamed, NewClaimant,
    TypedClaimant,
};
pub use number::{ClaimantNumber, NotAClaimantNumber};
pub use other_death::OtherDeath;
pub use refusal_reason::RefusalReason;
pub use relation::SurvivorRelation;
pub use state::{Checker, ClaimantEvent, ClaimantState, Maker, Refused};
