//! Two records of one person are joined by two officers and parted by two: a link, which moves nothing.

mod compare;
mod decide;
mod list;
mod mine;
mod notice;
mod open;
mod order;
mod propose;

pub use compare::{NoMember, Pair, Side, Sought, compare, compare_with, seek};
pub use decide::{Asked, approve, approve_parting, decline, decline_parting, propose_parting};
pub use list::{Listed, list};
pub use mine::joined_with;
pub use open::{OpenedMerge, open, open_with};
pub use order::Decided;
pub use propose::{Proposed, Sent, propose};

use sothon_domain::person::MergeId;

/// The path of a merge on the portal.
fn path(id: MergeId) -> String {
    format!("/staff/merges/{id}")
}
