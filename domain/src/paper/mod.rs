//! Papers that people give: their kinds, what stands in for one, and how a page arrives.
//!
//! A paper belongs to its person: given once, it serves every case of hers that asks for it. Several photos
//! make one paper, a page each. No paper is ever a condition of a case: *I do not have this* is an answer.
//! Deliberately absent: pictures, storage and scanners; they are ports of the application.

mod fail_reason;
mod kind;
mod page;
mod sniff;

pub use crate::award_decision::InstrumentKind as FileKind;
pub use fail_reason::FailReason;
pub use kind::PaperKind;
pub use page::{PageEvent, PageState, Scan, Settled};
pub use sniff::sniff;

use time::Duration;

use crate::casework::Stage;

/// The largest file, in bytes, as it is sent: 10 MB.
pub const LARGEST_FILE: usize = 10 * 1024 * 1024;
/// All files of a case together, in bytes, as they are sent: 40 MB.
pub const LARGEST_CASE: usize = 40 * 1024 * 1024;
/// The most pixels of a picture that is read: phones make 48 million, and decoded it takes three bytes each.
pub const MOST_PIXELS: u64 = 50_000_000;
/// Within so long after it began a file is received or failed.
pub const SETTLES_WITHIN: Duration = Duration::minutes(10);

/// Whether pages can still be added to a case, and *I do not have this* said: until it is decided.
pub fn takes_pages(stage: Stage) -> bool {
    match stage {
        Stage::Received | Stage::InReview | Stage::Returned | Stage::Outside => true,
        Stage::Approved | Stage::Rejected | Stage::Withdrawn => false,
    }
}

/// Whether pages can be taken back: until an officer works on the case, and again when it comes back.
pub fn gives_pages_back(stage: Stage) -> bool {
    match stage {
        Stage::Received | Stage::Returned => true,
        Stage::InReview | Stage::Outside | Stage::Approved | Stage::Rejected | Stage::Withdrawn => {
            false
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::casework::ActsNext;

    #[test]
    fn nothing_changes_once_it_is_decided_and_nothing_vanishes_while_it_is_read() {
        for stage in Stage::ALL {
            let over = stage.acts_next() == ActsNext::Nobody;
            assert_eq!(takes_pages(stage), !over, "{stage:?}");
            assert!(takes_pages(stage) || !gives_pages_back(stage), "{stage:?}");
        }
        assert!(!gives_pages_back(Stage::InReview));
    }
}
