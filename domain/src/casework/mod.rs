//! Cases: what a person reports or asks for, and what an office decides on it.
//!
//! Deliberately absent: the queue, notices and storage; they are use cases.

mod act;
mod counted;
mod foreseen;
mod held;
mod kind;
mod kinds;
mod level;
mod level_table;
mod likely;
mod outside;
mod reject_reason;
mod rejection;
mod return_note;
mod return_reason;
mod stage;
mod state;
mod verdict;

pub use act::CaseAct;
pub use counted::Counted;
pub use foreseen::{Foreseen, ForeseenFacts, NotForeseen};
pub use held::{DeceasedHeld, FactSource, Held, Recorded, RegisterSays};
pub use kind::{CaseKind, Channel, Effect, Incomplete};
pub use kinds::{
    AddressChanged, AfterApproval, ContactChange, Correction, Opening, Sender, Senders, Standing,
    appeal_until, appeals_ending,
};
pub use level::{Climb, Level, Levels, NotLevels};
pub use level_table::{LevelFault, LevelTable};
pub use likely::{Likely, LikelyFacts, NotSaid};
pub use outside::{Awaited, Body};
pub use reject_reason::RejectReason;
pub use rejection::{LegalReference, Rejection};
pub use return_note::{NotANote, ReturnNote};
pub use return_reason::ReturnReason;
pub use stage::{ActsNext, Stage};
pub use state::{CaseEvent, CaseState, Circumstances, HELD_FOR, Refused, Reviewer};
pub use verdict::Verdict;
