//! What passes between the menu and its driver about a claim.

use std::fmt;

use sothon_domain::claimant::CallClaim;
use sothon_domain::flow::{Answers, StepKey};
use sothon_domain::part_date::PartDate;
use sothon_domain::person::{MemberNumber, PlaceCode, Reference};
use time::Date;

use super::kinds::{Among, Claimed};
use crate::menu::facts::Branch;

/// What only the driver can know or do about a claim. All but `Call` comes after the PIN.
#[derive(Clone, PartialEq, Eq)]
pub enum ClaimNeed {
    /// What of a list is open to her. Answered by `Kinds`.
    Kinds(Among),
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
    /// Keep what was told without a PIN after a death, for the office to call her. Answered by `Sent`, `TooOften` or the
    /// refusal of the day.
    Call(ClaimCall),
}

/// What was told without a PIN after a death.
#[derive(Clone, PartialEq, Eq)]
pub struct ClaimCall {
    /// The member number of the one who died, as it was typed: nobody has looked whether anybody has it. None where
    /// she does not know it.
    pub number: Option<MemberNumber>,
    /// What she claims.
    pub claim: CallClaim,
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
    /// What is open to her of the list, in the order of [`Claimed::ALL`].
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
