//! A stored change and how it is read.

use sothon_domain::person::{StaffChangeId, StaffId};
use sothon_domain::staff_change::{Change, ChangeState, Position, RefusalReason};
use time::OffsetDateTime;
use uuid::Uuid;

use super::StaffChange;
use crate::{StoreError, staff};

/// The columns of a change, with the addresses of whom it concerns and of its maker.
pub(super) struct ChangeRow {
    pub(super) id: Uuid,
    pub(super) kind: String,
    pub(super) member: Option<Uuid>,
    pub(super) address: String,
    pub(super) role: Option<String>,
    pub(super) office: Option<String>,
    pub(super) branch: Option<String>,
    pub(super) maker: Uuid,
    pub(super) maker_address: String,
    pub(super) proposed_at: OffsetDateTime,
    pub(super) state: String,
    pub(super) checker: Option<Uuid>,
    pub(super) refusal_reason: Option<String>,
}

impl ChangeRow {
    pub(super) fn read(self) -> Result<StaffChange, StoreError> {
        let wrong = |problem| StoreError::inconsistent("staff_change", self.id, problem);
        let change = self.change()?.ok_or_else(|| wrong("impossible change"))?;
        let state = self.state().ok_or_else(|| wrong("impossible state"))?;
        Ok(StaffChange {
            id: StaffChangeId::new(self.id),
            change,
            address: self.address,
            maker: self.maker_address,
            proposed_at: self.proposed_at,
            state,
        })
    }

    fn change(&self) -> Result<Option<Change>, StoreError> {
        let position = match &self.role {
            None => None,
            Some(role) => {
                let (office, branch) = (self.office.as_deref(), self.branch.as_deref());
                let member = staff::member(self.id, role, office, branch)?;
                Some(Position { role: member.role, office: member.office })
            }
        };
        let member = self.member.map(StaffId::new);
        Ok(match (self.kind.as_str(), member, position) {
            ("invite", None, Some(position)) => {
                self.address.parse().ok().map(|address| Change::Invite { address, position })
            }
            ("move", Some(member), Some(position)) => Some(Change::Move { member, position }),
            ("reset", Some(member), None) => Some(Change::Reset { member }),
            ("close", Some(member), None) => Some(Change::Close { member }),
            _ => None,
        })
    }

    fn state(&self) -> Option<ChangeState> {
        let (maker, checker) = (StaffId::new(self.maker), self.checker.map(StaffId::new));
        let reason = self.refusal_reason.as_deref().and_then(RefusalReason::from_code);
        ChangeState::stored(&self.state, maker, checker, reason)
    }
}
