//! Two officers decide an amount where no rule is known, or where a rule gives another amount since a fact was
//! corrected or a child has reached the age that it names, and then that one: one proposes it with the legal
//! instrument, another approves it, and that decision is then its working. Until then its maker can take it back.

mod decide;
mod instrument;
mod member;
mod notice;
mod open;
mod propose;
mod queue;
mod rule;
mod shown;
mod working;

pub use decide::{Decided, approve, refuse, withdraw};
pub use instrument::{InstrumentFile, instrument};
pub use member::{Member, Sought, end_by_rule, find_member, member, member_with, new_by_rule};
pub use open::{OpenedDecision, open, open_with};
pub use propose::{Proposed, Sent, Wrong, propose};
pub use queue::{QueuedDecision, Waiting, queue};
pub(crate) use rule::{recomputed, rule};
pub use shown::Shown;

use sothon_domain::person::AwardDecisionId;

/// The path of a proposal on the portal.
fn path(id: AwardDecisionId) -> String {
    format!("/staff/awards/{id}")
}
