//! What survivors in no register have told by the keys of a phone, until the office has called them.

mod close;
mod counted;
mod find;
mod insert;
mod reseal;
mod sealed;

use sothon_domain::claimant::ToldByPhone;
use sothon_domain::person::{ClaimCallId, Reference};
use time::OffsetDateTime;

pub use close::{close, is_open};
pub use counted::counted;
pub use find::{count_waiting, find, waiting};
pub use insert::{NewCall, insert};
pub use reseal::reseal;

/// The column of what was told, which binds what is sealed in it.
const TOLD: &str = "claim_call.told";
/// Keeps hashes of these phones apart from others.
const PHONE: &str = "claim-call-phone";

/// One that waits for the office.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ClaimCall {
    /// Id.
    pub id: ClaimCallId,
    /// The number that she has.
    pub reference: Reference,
    /// What she told.
    pub told: ToldByPhone,
    /// When.
    pub told_at: OffsetDateTime,
}
