//! What the back office is to carry out: batches are formed, pulled and acknowledged, and what became of their
//! instructions comes back.

mod acknowledge;
mod compose;
mod form;
mod pull;
mod refused;
mod report;

pub use acknowledge::acknowledge;
pub use form::{Formed, form};
pub use pull::{next, one};
pub use refused::{Decision, NotCarriedOut, NotCarriedOutLine, not_carried_out};
pub use report::{Reported, report};
