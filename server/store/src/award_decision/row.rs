//! A stored proposal and how it is read.

use sothon_domain::award_decision::{DecisionState, InstrumentKind, Proposal, RefusalReason};
use sothon_domain::money::Riel;
use sothon_domain::person::{AwardDecisionId, AwardId, MembershipId, PersonId, StaffId};
use time::{Date, OffsetDateTime};
use uuid::Uuid;

use super::AwardDecision;
use crate::StoreError;

/// The columns of a proposal, without the instrument.
pub(super) struct DecisionRow {
    pub(super) id: Uuid,
    pub(super) membership: Uuid,
    pub(super) person: Uuid,
    pub(super) office: String,
    pub(super) kind: String,
    pub(super) amount: i64,
    pub(super) number: String,
    pub(super) decided_on: Date,
    pub(super) title: String,
    pub(super) instrument_kind: String,
    pub(super) instrument_hash: Vec<u8>,
    pub(super) award: Option<Uuid>,
    pub(super) award_version: Option<i32>,
    pub(super) maker: Uuid,
    pub(super) proposed_at: OffsetDateTime,
    pub(super) state: String,
    pub(super) checker: Option<Uuid>,
    pub(super) refusal_reason: Option<String>,
}

impl DecisionRow {
    pub(super) fn read(self) -> Result<AwardDecision, StoreError> {
        let id = self.id;
        let wrong = |problem| StoreError::inconsistent("award_decision", id, problem);
        let state = self.state().ok_or_else(|| wrong("impossible state"))?;
        Ok(AwardDecision {
            id: AwardDecisionId::new(id),
            membership: MembershipId::new(self.membership),
            person: PersonId::new(self.person),
            office: self.office.parse().map_err(|_| wrong("office is no province"))?,
            proposal: Proposal {
                kind: self.kind.parse().map_err(|_| wrong("unknown kind"))?,
                amount: Riel::new(self.amount),
                number: self.number,
                decided_on: self.decided_on,
                title: self.title,
            },
            instrument_kind: InstrumentKind::from_code(&self.instrument_kind)
                .ok_or_else(|| wrong("unknown kind of instrument"))?,
            instrument_hash: self.instrument_hash,
            since: self.award.map(AwardId::new).zip(self.award_version),
            proposed_at: self.proposed_at,
            state,
        })
    }

    fn state(&self) -> Option<DecisionState> {
        let (maker, checker) = (StaffId::new(self.maker), self.checker.map(StaffId::new));
        let reason = self.refusal_reason.as_deref().and_then(RefusalReason::from_code);
        DecisionState::stored(&self.state, maker, checker, reason)
    }
}
