//! How fingers are enrolled: which, how often, with whose leave, and where an enrolment stands.

use super::{BadPicture, FingerPosition};
use crate::person::StaffId;

/// Fingers of an enrolment: one that is hurt on the day of a visit leaves three.
pub const FINGERS: usize = 4;
/// Impressions of each finger.
pub const IMPRESSIONS: usize = 3;
/// The version of the words to which a person gives her leave. Other words are another version.
pub const CONSENT_WORDS: u16 = 1;

/// Where an enrolment stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum EnrolmentStage {
    /// There was another before it; an officer decides whether it takes that place.
    Waiting,
    /// Fingers are compared with it.
    Current,
    /// An officer refused it; its templates are gone.
    Refused,
    /// Another took its place; its templates are gone.
    Replaced,
    /// The person took her leave back; its templates are gone.
    Withdrawn,
}

impl EnrolmentStage {
    /// All of them.
    pub const ALL: [Self; 5] =
        [Self::Waiting, Self::Current, Self::Refused, Self::Replaced, Self::Withdrawn];

    /// Stable name.
    pub fn code(self) -> &'static str {
        match self {
            Self::Waiting => "waiting",
            Self::Current => "current",
            Self::Refused => "refused",
            Self::Replaced => "replaced",
            Self::Withdrawn => "withdrawn",
        }
    }

    /// The stage of this name.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|stage| stage.code() == code)
    }

    /// Whether its templates are kept.
    pub fn keeps_templates(self) -> bool {
        matches!(self, Self::Waiting | Self::Current)
    }

    /// The stage after an officer decided about what `agent` has enrolled.
    ///
    /// # Errors
    /// [`EnrolRefused`] when it does not wait, or is her own work.
    pub fn decided(
        self,
        agent: StaffId,
        officer: StaffId,
        approved: bool,
    ) -> Result<Self, EnrolRefused> {
        match self {
            Self::Waiting if agent == officer => Err(EnrolRefused::OwnWork),
            Self::Waiting if approved => Ok(Self::Current),
            Self::Waiting => Ok(Self::Refused),
            _ => Err(EnrolRefused::NotWaiting),
        }
    }
}

/// Why nothing is enrolled, or nothing decided.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum EnrolRefused {
    /// The fingers are not four different ones.
    Fingers,
    /// She gave her leave to other words than those of today.
    OtherWords,
    /// Whoever acts is that person, or has a tie to her.
    Related,
    /// An enrolment waits for an officer already.
    AnotherWaits,
    /// It does not wait for an officer.
    NotWaiting,
    /// Whoever enrolled does not decide.
    OwnWork,
}

/// What has to be done again before fingers are enrolled. It says nothing of a score.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Again {
    /// A picture gives no template.
    Picture {
        /// Of which finger.
        finger: FingerPosition,
        /// Which impression, from 1.
        impression: u8,
        /// Why.
        bad: BadPicture,
    },
    /// The scanner says that it was another finger.
    OtherFinger {
        /// Which was asked for.
        finger: FingerPosition,
        /// Which impression, from 1.
        impression: u8,
    },
    /// The same picture was given for more than one of its impressions.
    SamePicture(FingerPosition),
    /// Its impressions are too unlike each other.
    Unlike(FingerPosition),
    /// Two fingers are the same one.
    Twice(FingerPosition, FingerPosition),
}

/// Whether these are different fingers.
pub fn are_different(fingers: &[FingerPosition]) -> bool {
    let later = |at: usize| &fingers[at + 1..];
    fingers.iter().enumerate().all(|(at, finger)| !later(at).contains(finger))
}
