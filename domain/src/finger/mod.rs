//! Fingers in the register: which finger, by which engine, and what is kept of it.
//!
//! Deliberately absent: pictures, which are never kept, and how a template is made or compared: an engine behind a
//! port does that.

mod engine;
mod enrolment;
mod pad;
mod position;
mod template;

#[cfg(test)]
mod tests;

pub use engine::{BadPicture, EngineId, FingerScore, NotAnEngine};
pub use enrolment::{
    Again, CONSENT_WORDS, EnrolRefused, EnrolmentStage, FINGERS, FingerSet, IMPRESSIONS, UNDER_WAY,
};
pub use pad::PadGrade;
pub use position::{FingerPosition, NotAFinger};
pub use template::{Extracted, FingerTemplate};
