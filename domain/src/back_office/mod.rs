//! What the back office is told to do, in numbered batches, and what it says became of it.
//!
//! Deliberately absent: how batches travel, and who may pull them.

mod acknowledge;
mod batch;
mod cause;
mod decisions;
mod instruction;
mod number;
mod report;

pub use acknowledge::{Acknowledged, NotAcknowledged, acknowledge};
pub use batch::{Batch, BatchHash, Damaged, Header, NotAHash, Sealed};
pub use cause::Cause;
pub use decisions::{CaseDecision, Decisions, DecisionsRefused, NotDecided};
pub use instruction::{Instruction, Numbers, Order, Paid, Whom};
pub use number::{BatchNumber, InstructionNumber, NotANumber};
pub use report::{Closing, NotTaken, Outcome, Report, WhyRefused};
