//! Visits of people who show that they are alive, the orders for pictures of their fingers, and their certificates.
//!
//! Deliberately absent: pictures, templates and scores.

mod anomaly;
mod capture;
mod certificate;
mod count;
mod find;
mod insert;
mod row;
mod set_state;

use sothon_domain::person::{PersonId, PersonName, VisitId};
use sothon_domain::place_change::EntryCode;
use sothon_domain::visit::VisitState;
use time::{Date, OffsetDateTime};

pub use anomaly::{CountedBy, CountedOf, counted};
pub use capture::{
    CaptureOrder, NewOrder, Picture, end_order, image_seen, keep_picture, lock_order, order, spend,
};
pub use certificate::{
    Certificate, NewCertificate, certificates, certificates_of, certify, has_no_prints,
    last_is_provisional,
};
pub use count::{count_sent_on, count_waiting_for_second};
pub use find::{find, find_locked, of_branch, sent_on, visits_on, waiting_for_second};
pub use insert::{NewVisit, insert};
pub use set_state::{Change, end_left_behind, set_state};

/// A visit with what staff see of its person.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Visit {
    /// Id.
    pub id: VisitId,
    /// Who came.
    pub person: PersonId,
    /// Her name.
    pub name: PersonName,
    /// To which branch.
    pub branch: EntryCode,
    /// On which legal date.
    pub day: Date,
    /// Her number in the line of that branch and day, from 1.
    pub ticket: i32,
    /// Whether she is called before others.
    pub frail: bool,
    /// When she came.
    pub arrived_at: OffsetDateTime,
    /// Until when her certificate counted then.
    pub due_before: Option<Date>,
    /// Until when it counts now: a file or another visit may have written more since.
    pub due: Option<Date>,
    /// Where it stands.
    pub state: VisitState,
}
