//! Likely duplicates and ghosts: a report for officers, compared with a list of known duplicates.
//!
//! Deliberately absent: merging, stopping a payment, names in the report.

mod people;
mod planted;
mod report;
mod review;

pub use planted::{NotAList, Planted, Recall};
pub use report::{Ghost, LikelyPair, Report};
pub use review::review;
