//! A stored change and how it is read.

use sothon_domain::person::{PlaceChangeId, StaffId};
use sothon_domain::place_change::{
    PlaceChange, PlaceChangeState, PlaceKind, PlaceRefusalReason, Wanted,
};
use time::OffsetDateTime;
use uuid::Uuid;

use super::StoredChange;
use crate::StoreError;
use crate::place::Columns;

/// The columns of a change, with the address of its maker.
pub(super) struct ChangeRow {
    pub(super) id: Uuid,
    pub(super) act: String,
    pub(super) kind: String,
    pub(super) code: String,
    pub(super) name_khmer: Option<String>,
    pub(super) name_latin: Option<String>,
    pub(super) phone: Option<String>,
    pub(super) place: Option<String>,
    pub(super) address: Option<String>,
    pub(super) hours: Option<String>,
    pub(super) partner: Option<String>,
    pub(super) model: Option<String>,
    pub(super) branch: Option<String>,
    pub(super) maker: Uuid,
    pub(super) maker_address: String,
    pub(super) proposed_at: OffsetDateTime,
    pub(super) state: String,
    pub(super) checker: Option<Uuid>,
    pub(super) refusal_reason: Option<String>,
}

impl ChangeRow {
    pub(super) fn read(self) -> Result<StoredChange, StoreError> {
        let id = self.id;
        let wrong = |problem| StoreError::inconsistent("place_change", id, problem);
        let state = self.state().ok_or_else(|| wrong("impossible state"))?;
        let (maker, proposed_at) = (self.maker_address.clone(), self.proposed_at);
        let change = self.change().ok_or_else(|| wrong("impossible change"))?;
        Ok(StoredChange { id: PlaceChangeId::new(id), change, maker, proposed_at, state })
    }

    fn change(self) -> Option<PlaceChange> {
        let kind = PlaceKind::from_code(&self.kind)?;
        let columns = Columns {
            name_khmer: self.name_khmer,
            name_latin: self.name_latin,
            phone: self.phone,
            place: self.place,
            address: self.address,
            hours: self.hours,
            partner: self.partner,
            model: self.model,
            branch: self.branch,
        };
        let wanted = match self.act.as_str() {
            "register" => Wanted::Register(columns.facts(kind)?),
            "change" => Wanted::Change(columns.facts(kind)?),
            "close" => Wanted::Close(kind),
            _ => return None,
        };
        Some(PlaceChange { code: self.code.parse().ok()?, wanted })
    }

    fn state(&self) -> Option<PlaceChangeState> {
        let (maker, checker) = (StaffId::new(self.maker), self.checker.map(StaffId::new));
        let reason = self.refusal_reason.as_deref().and_then(PlaceRefusalReason::from_code);
        PlaceChangeState::stored(&self.state, maker, checker, reason)
    }
}
