//! Partners, branches, health centres and devices: one administrator proposes that one is registered,
//! changed or closed, another decides, and it takes effect at once.
//!
//! Deliberately absent: an entry that is deleted. What is closed stays readable, for slips and audit rows
//! name it.

mod around;
mod change;
mod code;
mod facts;
mod hours;
mod refusal_reason;
mod state;
mod typed;

pub use around::{Around, Entry, EntryStanding, InTheWay};
pub use change::{PlaceChange, PlaceRefused, Wanted};
pub use code::{EntryCode, NotACode};
pub use facts::{BranchFacts, Facts, Names, PlaceKind};
pub use hours::{NotHours, Span, WEEK, WeekHours};
pub use refusal_reason::PlaceRefusalReason;
pub use state::{PlaceChangeEvent, PlaceChangeState};
pub use typed::{PlaceFault, PlaceField, TypedPlace};
