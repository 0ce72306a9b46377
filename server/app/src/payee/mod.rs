//! Somebody else is paid a pension for whom it belongs to: one officer proposes it on a paper, another approves it three
//! days later, and everybody it concerns is told from the first day. It ends by its day, by two officers, by the death of
//! the payee, or by one word of the person who is of age.

mod decide;
mod elsewhere;
mod mine;
mod notice;
mod open;
mod over;
mod propose;
mod receiver;

use sothon_domain::access::{Purpose, Scope};
use sothon_domain::person::PayeeId;

pub use decide::{Decided, approve, confirm_end, keep_on, propose_end, refuse, withdraw};
pub(crate) use mine::paid_instead;
pub use mine::{Herself, MyPayee, Payees, act_for_myself, mine, of_claimant};
pub use open::{OpenedPayee, PayeeLine, PayeeLists, list, of_number, open};
pub use over::end_what_is_over;
pub use propose::{Proposed, propose};

/// The payee is read wherever she lives: the paper names her, and the office of the person decides.
const WHEREVER: Scope = Scope::All(Purpose::Casework);

/// Where an appointment is seen by officers.
fn path(id: PayeeId) -> String {
    format!("/staff/payees/{id}")
}
