//! What passes between the menu and its driver about a claim.

use std::fmt;

use serde::{Deserialize, Serialize};
use sothon_domain::casework::CaseKind;
use sothon_domain::claimant::SurvivorRelation;
use sothon_domain::flow::{Answers, StepKey};
use sothon_domain::part_date::PartDate;
use sothon_domain::person::{MemberNumber, PlaceCode, Reference};
use time::Date;

use crate::menu::facts::Branch;

/// What can be claimed by phone, at least begun.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Claimed {
    /// A pension of old age.
    OldAge,
    /// The single payment instead of one.
    LumpSum,
    /// A survivor's pension.
    Survivors,
    /// The funeral grant.
    Funeral,
}

impl Claimed {
    /// Everything that can, in the order of the list.
    pub const ALL: [Self; 4] = [Self::OldAge, Self::LumpSum, Self::Survivors, Self::Funeral];

    /// Its kind of case, which has the questions.
    pub fn kind(self) -> CaseKind {
        match self {
            Self::OldAge => CaseKind::OldAgeClaim,
            Self::LumpSum => CaseKind::LumpSumClaim,
            Self::Survivors => CaseKind::SurvivorsClaim,
            Self::Funeral => CaseKind::FuneralGrant,
        }
    }

    /// Its key in the list, whatever else is offered, and the key of its word.
    pub(super) fn item(self) -> (u8, &'static str) {
        match self {
            Self::OldAge => (1, "ussd-claim-old-age"),
            Self::LumpSum => (2, "ussd-claim-lump-sum"),
            Self::Survivors => (3, "ussd-claim-survivors"),
            Self::Funeral => (4, "ussd-claim-funeral"),
        }
    }
}

/// What only the driver can know or do about a claim. All but `Call` comes after the PIN.
#[derive(Clone, PartialEq, Eq)]
pub enum ClaimNeed {
    /// What she can claim. Answered by `Kinds`.
    Kinds,
    /// What she has answered already, here or on the web. Answered by `Draft` or `NotOffered`.
    Draft(Claimed),
    /// Keep one answer. Answered by `Draft`, or by a refusal.
    Answer {
        /// Of which claim.
        claimed: Claimed,
        /// To which question.
        step: StepKey,
        /// As the question reads it; none where she does not know, or says nothing.
        typed: Option<String>,
    },
    /// Send it. Answered by `Sent`, by `Draft` where it has changed since she looked, or by a refusal.
    Submit(Claimed),
    /// Keep what a survivor without PIN has told, for the office to call her. Answered by `Sent`, `TooOften` or the
    /// refusal of the day.
    Call(ClaimCall),
}

/// What a survivor without PIN has told.
#[derive(Clone, PartialEq, Eq)]
pub struct ClaimCall {
    /// The member number of the one who died, as it was typed: nobody has looked whether anybody has it.
    pub number: MemberNumber,
    /// What she was to that one.
    pub relation: SurvivorRelation,
    /// As much of the day of the death as she knows; perhaps one to come, which the driver refuses.
    pub died: Option<PartDate>,
    /// The province where she lives.
    pub province: PlaceCode,
}

/// Says nothing of what was told.
impl fmt::Debug for ClaimCall {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("ClaimCall(..)")
    }
}

/// The driver's answer to a [`ClaimNeed`].
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ClaimReply {
    /// What she can claim, in the order of [`Claimed::ALL`].
    Kinds(Vec<Claimed>),
    /// This is not hers to claim.
    NotOffered,
    /// The claim as far as it is answered.
    Draft(ClaimSeen),
    /// The office has it.
    Sent(ClaimSent),
    /// Too many came from this phone today.
    TooOften,
}

/// A claim as far as it is answered.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct ClaimSeen {
    /// The answers.
    pub answers: Answers,
    /// The last day on which she can go on with it; none where nothing is kept.
    pub until: Option<Date>,
}

/// What she is told of a claim that the office has.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ClaimSent {
    /// Its reference.
    pub reference: Reference,
    /// How many papers she brings.
    pub papers: usize,
    /// Where to; none where no branch is known.
    pub branch: Option<Branch>,
}
