//! How fingers are enrolled: which, how often, with whose leave, and where an enrolment stands.

use time::Duration;

use super::FingerPosition;
use crate::person::StaffId;

/// Fingers of an enrolment: one that is hurt on the day of a visit leaves three.
pub const FINGERS: usize = 4;
/// Impressions of each finger.
pub const IMPRESSIONS: usize = 3;
/// The version of the words to which a person gives her leave. Other words are another version.
pub const CONSENT_WORDS: u16 = 1;
/// So long the impressions of an enrolment that is under way are kept: a slow hour at a counter, and no longer.
pub const UNDER_WAY: Duration = Duration::minutes(60);

/// Which four fingers are enrolled.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FingerSet {
    /// Both index fingers and both thumbs.
    IndexAndThumb,
    /// Both index fingers and both middle fingers.
    IndexAndMiddle,
    /// Both thumbs and both middle fingers.
    ThumbAndMiddle,
}

impl FingerSet {
    /// All of them; the first is offered first.
    pub const ALL: [Self; 3] = [Self::IndexAndThumb, Self::IndexAndMiddle, Self::ThumbAndMiddle];

    /// Stable name.
    pub fn code(self) -> &'static str {
        match self {
            Self::IndexAndThumb => "index-and-thumb",
            Self::IndexAndMiddle => "index-and-middle",
            Self::ThumbAndMiddle => "thumb-and-middle",
        }
    }

    /// The set of this name.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|set| set.code() == code)
    }

    /// Its fingers, as they are asked for.
    ///
    /// # Panics
    /// Never: each number is a finger.
    pub fn fingers(self) -> [FingerPosition; FINGERS] {
        let numbers = match self {
            Self::IndexAndThumb => [2, 7, 1, 6],
            Self::IndexAndMiddle => [2, 7, 3, 8],
            Self::ThumbAndMiddle => [1, 6, 3, 8],
        };
        numbers.map(|number| FingerPosition::new(number).expect("invariant: a finger"))
    }

    /// The next impression to be taken, of a finger and from 1, after those that were; none when all were.
    pub fn next(self, taken: &[(FingerPosition, u8)]) -> Option<(FingerPosition, u8)> {
        let each = self.fingers().into_iter();
        let mut wanted =
            each.flat_map(|finger| (1..).take(IMPRESSIONS).map(move |at| (finger, at)));
        wanted.find(|one| !taken.contains(one))
    }
}

/// Where an enrolment stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum EnrolmentStage {
    /// There was another before it, or nobody had confirmed her paper: an officer decides whether it counts.
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
    /// She has not said yes.
    NotAgreed,
    /// Her paper was not shown at this visit of today; or to another agent, and nobody has confirmed it yet.
    NotShown,
    /// Its time is over, or it was begun anew or ended.
    Ended,
    /// Not all impressions were taken.
    NotAll,
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
    /// The same picture was given for more than one of its impressions.
    SamePicture(FingerPosition),
    /// Its impressions are too unlike each other.
    Unlike(FingerPosition),
    /// Two fingers are the same one.
    Twice(FingerPosition, FingerPosition),
}

impl Again {
    /// Which fingers are placed again.
    pub fn fingers(self) -> Vec<FingerPosition> {
        match self {
            Self::SamePicture(finger) | Self::Unlike(finger) => vec![finger],
            Self::Twice(one, other) => vec![one, other],
        }
    }
}
