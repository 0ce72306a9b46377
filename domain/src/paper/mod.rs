//! Papers that people give: their kinds, what stands in for one, and how a page arrives.
//!
//! A paper belongs to its person: given once, it serves every case of hers that asks for it. Several photos
//! make one paper, a page each. No paper is ever a condition of a case: *I do not have this* is an answer.
//! It can be given before anything is sent: then it hangs on the form, and becomes the case's with it.
//! Deliberately absent: pictures, storage and scanners; they are ports of the application.

mod fail_reason;
mod kind;
mod owner;
mod page;
mod sniff;

pub use crate::award_decision::InstrumentKind as FileKind;
pub use fail_reason::FailReason;
pub use kind::PaperKind;
pub use owner::{Owner, PapersOf};
pub use page::{PageEvent, PageState, Scan, Settled};
pub use sniff::sniff;

use time::{Duration, OffsetDateTime};

use crate::casework::Stage;

/// The largest file, in bytes, as it is sent: 10 MB.
pub const LARGEST_FILE: usize = 10 * 1024 * 1024;
/// All files of a case together, in bytes, as they are sent: 40 MB.
pub const LARGEST_CASE: usize = 40 * 1024 * 1024;
/// All files that counters add for a person on one legal day, in bytes, as they are sent: 40 MB. No rule says so;
/// it is our own limit, the one of a case, where there is no case.
pub const LARGEST_DAY: usize = LARGEST_CASE;
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

/// Whether a case that sees a page which was added at a counter at `added_at` holds it there: an officer works on
/// the case, or has decided it since. `decided_at` is when the staff did something on the case last.
pub fn holds_counter_page(
    stage: Stage,
    decided_at: Option<OffsetDateTime>,
    added_at: OffsetDateTime,
) -> bool {
    match stage {
        Stage::InReview | Stage::Outside => true,
        Stage::Approved | Stage::Rejected => decided_at.is_none_or(|at| at >= added_at),
        Stage::Received | Stage::Returned | Stage::Withdrawn => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::casework::ActsNext;
    use time::macros::datetime;

    #[test]
    fn a_case_holds_what_it_is_checked_or_was_decided_by() {
        let added = datetime!(2026-11-22 08:10 +7);
        let (before, after) = (added - Duration::SECOND, added + Duration::SECOND);
        let held = |at| Stage::ALL.map(|stage| holds_counter_page(stage, at, added));
        // In the order of the stages: received, in review, returned, approved, rejected, outside, withdrawn.
        assert_eq!(held(Some(before)), [false, true, false, false, false, true, false]);
        for at in [Some(added), Some(after), None] {
            assert_eq!(held(at), [false, true, false, true, true, true, false], "{at:?}");
        }
    }

    #[test]
    fn a_counter_takes_all_but_what_belongs_to_one_case() {
        let not = PaperKind::ALL.into_iter().filter(|kind| !kind.is_taken_at_counters());
        assert_eq!(not.collect::<Vec<_>>(), [PaperKind::Other]);
    }

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
