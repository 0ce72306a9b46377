//! A change of the staff: one administrator proposes it, another decides, and it takes effect at once.
//!
//! Deliberately absent: the first two administrators, who are invited at the machine's terminal.

mod change;
mod proposal;
mod refusal_reason;
mod standing;
mod state;

pub use change::{Change, FEWEST_ADMINISTRATORS, Position};
pub(crate) use proposal::commune_of;
pub use proposal::{MemberFault, MemberField, OpenBranch, TypedMember};
pub use refusal_reason::RefusalReason;
pub use standing::Standing;
pub use state::{ChangeEvent, ChangeState, Refused};
