//! What one of the staff proposes about who acts for a person: leaves given at a counter, guardians, their end.

mod decide;
mod find;
mod insert;
mod row;
mod sealed;

use sothon_domain::delegate::{DelegateScope, LegalDecision, RequestState, Wanted};
use sothon_domain::person::{DelegationId, DelegationRequestId, PersonId, PersonName, StaffId};
use time::{Date, OffsetDateTime};

pub use decide::decide;
pub use find::{find, guardians, lock, waiting};
pub use insert::insert;
pub(crate) use sealed::open_decision;

/// A request and what became of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DelegationRequest {
    /// Id.
    pub id: DelegationRequestId,
    /// For whom somebody acts.
    pub principal: PersonId,
    /// Who acts.
    pub delegate: PersonId,
    /// What is proposed.
    pub wanted: Wanted,
    /// What the delegate may do.
    pub scope: DelegateScope,
    /// The last legal date on which she may.
    pub last_day: Date,
    /// The guardian's leave that is to end or to go on.
    pub leave: Option<DelegationId>,
    /// Who proposes it.
    pub maker: StaffId,
    /// When.
    pub made_at: OffsetDateTime,
    /// Where it stands.
    pub state: RequestState,
}

/// A request with what staff see of the two.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WithBoth {
    /// The request.
    pub request: DelegationRequest,
    /// Name of the person for whom somebody acts.
    pub principal: PersonName,
    /// Name of who acts.
    pub delegate: PersonName,
    /// Address of who proposes it.
    pub maker: String,
    /// The guardian's leave that came of it and has not ended.
    pub guardian: Option<Guardianship>,
}

/// A guardian's leave.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Guardianship {
    /// The leave.
    pub leave: DelegationId,
    /// Since when the person has stopped it, if she has.
    pub frozen_at: Option<OffsetDateTime>,
}

/// The decision of a guardian, if what is wanted is one.
pub fn decision(wanted: &Wanted) -> Option<&LegalDecision> {
    match wanted {
        Wanted::Guardian(decision) => Some(decision),
        Wanted::AtCounter(_) | Wanted::EndGuardian(_) | Wanted::ResumeGuardian => None,
    }
}
