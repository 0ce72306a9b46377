//! An amount that officers decide where no rule is known: one proposes it with the legal instrument,
//! another approves it, and that decision is then its working.
//!
//! Deliberately absent: rules. Where a rule is known the amount comes from it.

mod instrument;
mod known_rule;
mod proposal;
mod refusal_reason;
mod state;

pub use instrument::{Instrument, InstrumentKind, LARGEST_INSTRUMENT, NotAnInstrument};
pub use known_rule::{RuleDays, known_rule};
pub use proposal::{Asked, Fault, HIGHEST, Proposal, ProposalField, TypedProposal};
pub use refusal_reason::RefusalReason;
pub use state::{DecisionEvent, DecisionState, Refused};
