//! Records of one person that officers have joined: a link, and what stands around it.

mod around;
mod find;
mod insert;
mod kept;
mod number_of;
mod retired;
mod row;
mod set_state;

use sothon_domain::person::merge::{Merge, Records};
use sothon_domain::person::{MemberNumber, MergeId};

pub use around::standing;
pub use find::{find, find_locked, newest};
pub use insert::{NewMerge, insert};
pub use kept::{kept, kept_locked};
pub use number_of::number_of;
pub(crate) use retired::stopped_by;
pub use retired::{kept_ending, kept_ending_at, kept_ending_locked, refuse_retired};
pub use set_state::set_state;

/// The column of why they are to be joined, which binds what is sealed in it.
const REASON: &str = "record_merge.reason";
/// The column of why they are to be parted.
const PARTING_REASON: &str = "record_merge.parting_reason";

/// A merge and where it stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RecordMerge {
    /// Id.
    pub id: MergeId,
    /// The two records.
    pub records: Records,
    /// The number that goes on.
    pub kept_number: MemberNumber,
    /// The number that is used no more.
    pub retired_number: MemberNumber,
    /// Where it stands.
    pub state: Merge,
    /// The addresses of those who acted on it.
    pub signed: Signed,
}

/// The addresses of those who acted on a merge.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Signed {
    /// Of who asked for it.
    pub proposed: String,
    /// Of who decided it.
    pub decided: Option<String>,
    /// Of who asked for the parting.
    pub parting: Option<String>,
    /// Of who parted them.
    pub parted: Option<String>,
}
