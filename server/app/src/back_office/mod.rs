//! What the back office is to carry out: batches are formed, pulled and acknowledged, and what became of their
//! instructions comes back. What it decides itself of cases that wait for it comes back alike.

mod acknowledge;
mod compose;
mod decide;
mod form;
mod pull;
mod refused;
mod report;

pub use acknowledge::acknowledge;
pub use decide::{NotApplied, decide};
pub use form::{Formed, form};
pub use pull::{next, one};
pub use refused::{Decision, NotCarriedOut, NotCarriedOutLine, not_carried_out};
pub use report::{Reported, report};
