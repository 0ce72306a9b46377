//! How often which finger was tried at a visit.

use super::Refused;
use crate::finger::{FingerPosition, PadGrade};

/// How often one finger is tried.
pub const TRIES_A_FINGER: u8 = 3;
/// How many fingers are tried at a visit.
pub const FINGERS_A_VISIT: usize = 2;

/// What became of a finger that was placed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Compared {
    /// It is hers, by a scanner of this grade.
    Match(PadGrade),
    /// It is not alike enough.
    NoMatch,
    /// The picture shows too little of it: a dry or worn finger, or none.
    NotRead,
    /// The scanner, the network or the engine failed: nothing is known of the finger.
    Technical,
}

impl Compared {
    /// Whether it uses up a try: a technical failure never does.
    pub fn uses_a_try(self) -> bool {
        match self {
            Self::NoMatch | Self::NotRead => true,
            Self::Match(_) | Self::Technical => false,
        }
    }
}

/// A finger that was tried, and how often: 1 to [`TRIES_A_FINGER`].
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Tried {
    /// Which.
    pub finger: FingerPosition,
    /// How often.
    pub times: u8,
}

/// The fingers that were tried, in their order: at most [`FINGERS_A_VISIT`] of them.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct FingerTries {
    tried: [Option<Tried>; FINGERS_A_VISIT],
}

impl FingerTries {
    /// Stored tries; none where they are impossible.
    pub fn stored(tried: [Option<Tried>; FINGERS_A_VISIT]) -> Option<Self> {
        let possible = |one: &Tried| (1..=TRIES_A_FINGER).contains(&one.times);
        let same = |[one, other]: [Tried; 2]| one.finger == other.finger;
        match tried {
            [None, Some(_)] => None,
            [Some(one), Some(other)] if same([one, other]) => None,
            _ if !tried.iter().flatten().all(possible) => None,
            _ => Some(Self { tried }),
        }
    }

    /// What was tried, in its order.
    pub fn tried(self) -> [Option<Tried>; FINGERS_A_VISIT] {
        self.tried
    }

    /// How often this finger was tried.
    pub fn of(self, finger: FingerPosition) -> u8 {
        let found = self.tried.iter().flatten().find(|one| one.finger == finger);
        found.map_or(0, |one| one.times)
    }

    /// Whether this finger may be tried once more.
    ///
    /// # Errors
    /// [`Refused::FingerUsedUp`] after its last try, [`Refused::ThirdFinger`] after two others.
    pub fn may_try(self, finger: FingerPosition) -> Result<(), Refused> {
        match self.of(finger) {
            0 if self.tried.iter().all(Option::is_some) => Err(Refused::ThirdFinger),
            TRIES_A_FINGER.. => Err(Refused::FingerUsedUp),
            _ => Ok(()),
        }
    }

    /// With one try more of this finger.
    ///
    /// # Errors
    /// Those of [`FingerTries::may_try`].
    pub(super) fn once_more(mut self, finger: FingerPosition) -> Result<Self, Refused> {
        self.may_try(finger)?;
        let times = self.of(finger) + 1;
        let its = |one: &&mut Option<Tried>| one.is_none_or(|one| one.finger == finger);
        // The first place of its own or the first empty one: a finger stands before an empty place.
        if let Some(place) = self.tried.iter_mut().find(its) {
            *place = Some(Tried { finger, times });
        }
        Ok(self)
    }

    /// Whether no finger may be tried any more, where so many of hers are enrolled.
    pub fn are_used_up(self, enrolled: usize) -> bool {
        let used = self.tried.iter().flatten().filter(|one| one.times == TRIES_A_FINGER).count();
        used >= enrolled.clamp(1, FINGERS_A_VISIT)
    }
}
