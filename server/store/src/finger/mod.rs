//! Fingers that were enrolled: templates, each sealed under a key of its own, and where an enrolment stands.
//!
//! Deliberately absent: pictures, and comparing.

mod find;
mod held;
mod insert;
mod sealed;
mod session;
mod set_stage;
mod templates;

use sothon_domain::finger::{EngineId, EnrolmentStage, FingerPosition, FingerTemplate};
use sothon_domain::person::{FingerEnrolmentId, PersonId, StaffId};
use time::{Date, OffsetDateTime};

pub use find::{find, kept, waiting, was_enrolled};
pub use held::{HeldFinger, held};
pub use insert::{NewEnrolment, NewImpression, insert};
pub use session::{
    Session, begin_session, end_session, forget_sessions, session, take, take_back, taken,
    taken_so_far,
};
pub use set_stage::set_stage;
pub use templates::templates;

/// An enrolment, without its templates.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Enrolment {
    /// Id.
    pub id: FingerEnrolmentId,
    /// Whose fingers.
    pub person: PersonId,
    /// Who enrolled them.
    pub agent: StaffId,
    /// The version of the words to which she gave her leave.
    pub consent_words: u16,
    /// When.
    pub enrolled_at: OffsetDateTime,
    /// Where it stands.
    pub stage: EnrolmentStage,
}

/// One impression of a finger, open.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Impression {
    /// Which finger.
    pub finger: FingerPosition,
    /// 1 to 3.
    pub impression: u8,
    /// By which engine: no other may compare it.
    pub engine: EngineId,
    /// On which day.
    pub enrolled_on: Date,
    /// What an engine made of it.
    pub template: FingerTemplate,
}
