//! Money that was paid after a death: which payments those are, and how two officers decide that it comes back in
//! equal instalments that were agreed with whoever pays, or that nobody pays it back.
//!
//! Deliberately absent: taking anything. What is decided is an instruction to the back office.

mod act;
mod overpaid;
mod plan;
mod proposal;
mod reason;
mod state;
mod typed;

pub use act::RecoveryAct;
pub use overpaid::{Overpaid, PaidAfter, died_in, paid_a_month};
pub use plan::{MOST_OF_PAID_BASIS_POINTS, Means, Plan, Unfit};
pub use proposal::{Payer, Proposal, Terms};
pub use reason::RefusalReason;
pub use state::{RecoveryEvent, RecoveryState, Refused};
pub use typed::{AskedPayer, RecoveryAsked, RecoveryFault, RecoveryField, TypedRecovery};
