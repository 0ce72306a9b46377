//! Amounts that officers decide: what one proposed, the legal instrument, what another decided.

mod contacts;
mod decide;
mod find;
mod find_member;
mod insert;
mod instrument;
mod list;
mod lock;
mod of_membership;
mod row;

use sothon_domain::award_decision::{DecisionState, Instrument, InstrumentKind, Proposal};
use sothon_domain::person::{
    AwardDecisionId, AwardId, MembershipId, PersonId, PersonName, PlaceCode, StaffId,
};
use time::OffsetDateTime;

use crate::Award;
use crate::membership::Membership;
use crate::person::Person;

pub use contacts::contacts;
pub use decide::{set_state, write_award};
pub use find::with_person;
pub use find_member::{find_member, person_of};
pub use insert::insert;
pub use instrument::instrument;
pub use list::{queue, waiting};
pub use lock::{Locked, in_force, in_force_of, lock};
pub use of_membership::{recorded_at, waiting_of};

/// A version of an award: which award, and which of its versions, counted from 1.
pub type AwardVersion = (AwardId, i32);

/// A proposed amount and what became of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AwardDecision {
    /// Id.
    pub id: AwardDecisionId,
    /// For which membership.
    pub membership: MembershipId,
    /// Whose.
    pub person: PersonId,
    /// The province whose office decides, fixed when it was proposed.
    pub office: PlaceCode,
    /// What was proposed; it never changes.
    pub proposal: Proposal,
    /// What kind of file the instrument is.
    pub instrument_kind: InstrumentKind,
    /// SHA-256 of the instrument.
    pub instrument_hash: Vec<u8>,
    /// The award in force when it was proposed.
    pub since: Option<AwardVersion>,
    /// When it was proposed.
    pub proposed_at: OffsetDateTime,
    /// Where it stands.
    pub state: DecisionState,
}

/// A proposal to be stored.
#[derive(Debug)]
pub struct NewDecision<'a> {
    /// Id.
    pub id: AwardDecisionId,
    /// For which membership.
    pub membership: MembershipId,
    /// Whose.
    pub person: PersonId,
    /// The province whose office is to decide.
    pub office: PlaceCode,
    /// What is proposed.
    pub proposal: &'a Proposal,
    /// The legal instrument.
    pub instrument: &'a Instrument,
    /// Its SHA-256.
    pub instrument_hash: &'a [u8],
    /// The award in force.
    pub since: Option<AwardVersion>,
    /// Who proposes it.
    pub maker: StaffId,
    /// Now.
    pub at: OffsetDateTime,
}

/// A proposal in an office's list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Queued {
    /// The proposal.
    pub decision: AwardDecision,
    /// Her name.
    pub name: PersonName,
}

/// A proposal with the person and the membership as the register holds them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WithPerson {
    /// The proposal.
    pub decision: AwardDecision,
    /// The person.
    pub person: Person,
    /// Her membership.
    pub membership: Membership,
    /// The award in force now.
    pub award: Option<Award>,
}
