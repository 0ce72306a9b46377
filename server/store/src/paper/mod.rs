//! Papers of people, page by page. The bytes of a page lie outside the database; what opens them lies here.

mod arrive;
mod bytes;
mod counted;
mod declare;
mod draft;
mod find;
mod given;
mod list;
mod of_machine;
mod row;
mod settle;
mod sweep;

use sothon_domain::machine::MachineNumber;
use sothon_domain::paper::{Owner, PageState, PaperKind};
use sothon_domain::person::{DraftId, PageId, PaperId, PersonId, StaffId};
use sothon_domain::place_change::EntryCode;
use time::{Date, OffsetDateTime};
use uuid::Uuid;

pub use arrive::{Arrival, Arrived, GivenWith, arrive};
pub use bytes::{open, seal};
pub use counted::{bytes_of_case, bytes_of_day, bytes_of_draft};
pub use declare::{declared, declared_in_draft, given, given_in_draft, lack, lack_in_draft};
pub use draft::{adopt, give_up, is_over, over, pages_of_draft};
pub use find::{Kept, find, find_in_draft, find_of_person};
pub use given::of_person;
pub use list::{all_of_person, of_case, of_draft};
pub use of_machine::{SentPage, of_machine};
pub use settle::{LockedPage, Settled, has_page, lock, settle};
pub use sweep::{late, leftovers, note_file, overdue};

/// Who gave a paper.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Giver {
    /// The person, with a case of hers or the form of one.
    Herself,
    /// Somebody who acts for her, with a case of hers or the form of one.
    Delegate,
    /// The machine of a partner, with a case that it entered for her.
    Machine,
    /// A member of staff, at a counter, with no case.
    Counter {
        /// Who.
        staff: StaffId,
        /// At which branch; none at the counter of an office.
        branch: Option<BranchName>,
    },
}

/// What a branch is called.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BranchName {
    /// In Khmer letters.
    pub khmer: String,
    /// In Latin letters.
    pub latin: String,
}

/// A paper that a member of staff adds for a person, whose row is locked.
#[derive(Clone, Debug)]
pub struct AtCounter {
    /// The person.
    pub person: PersonId,
    /// Who adds it.
    pub staff: StaffId,
    /// At which branch; none at the counter of an office.
    pub branch: Option<EntryCode>,
    /// On which legal day.
    pub on: Date,
}

/// A form of a person, whose row is locked, with which papers are given before it is sent.
#[derive(Clone, Copy, Debug)]
pub struct WithDraft {
    /// The person.
    pub person: PersonId,
    /// What its papers hang on.
    pub draft: DraftId,
}

/// A paper as a case sees it, or the form of one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Paper {
    /// Id.
    pub id: PaperId,
    /// What it is.
    pub kind: PaperKind,
    /// When its first page began to arrive.
    pub begun_at: OffsetDateTime,
    /// Whether it was given with this very case, or this very form.
    pub of_this: bool,
    /// Who gave it.
    pub by: Giver,
    /// Its pages in the order in which they began, without those that were taken back.
    pub pages: Vec<Page>,
}

/// A page of a paper.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Page {
    /// Id.
    pub id: PageId,
    /// When it began to arrive.
    pub begun_at: OffsetDateTime,
    /// Where it stands.
    pub state: PageState,
}

/// A page that is about to arrive.
#[derive(Debug)]
pub struct NewPage {
    /// Its id, and the name of its file.
    pub page: PageId,
    /// The id of the paper, unless the case or the form has one of the kind.
    pub paper: PaperId,
    /// What the paper is.
    pub kind: PaperKind,
    /// The form's idempotency key.
    pub key: Uuid,
    /// How many bytes it will take at most.
    pub bytes: usize,
    /// Who sends it for the person.
    pub delegate: Option<PersonId>,
    /// Which partner's machine sends it for the person.
    pub machine: Option<MachineNumber>,
    /// Now.
    pub at: OffsetDateTime,
    /// By when it is received or failed.
    pub until: OffsetDateTime,
}

/// A page that should have ended by now.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Overdue {
    /// The page.
    pub page: PageId,
    /// Whose it is.
    pub person: PersonId,
    /// What the paper hangs on.
    pub owner: Owner,
    /// What the paper is.
    pub kind: PaperKind,
    /// When it began to arrive.
    pub begun_at: OffsetDateTime,
}

/// A paper of a person's own, for the file of her data.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Given {
    /// What it is.
    pub kind: PaperKind,
    /// When its first page began to arrive.
    pub begun_at: OffsetDateTime,
    /// How many pages we have.
    pub pages: i64,
    /// Who gave it.
    pub by: Giver,
}
