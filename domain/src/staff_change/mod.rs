//! A change of the staff: one administrator proposes it, another decides, and it takes effect at once.
//!
//! Deliberately absent: the first two administrators, who are invited at the machine's terminal.

mod change;
mod proposal;
mod refusal_reason;
mod standing;
mod state;

pub use change::{Change, FEWEST_ADMINISTRATORS, Position};
pub use proposal::{MemberFault, MemberField, TypedMember};
pub use refusal_reason::RefusalReason;
pub use standing::Standing;
pub use state::{ChangeEvent, ChangeState, Checker, Refused};
