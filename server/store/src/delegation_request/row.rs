//! A stored request, read.

use sothon_domain::delegate::{DelegateScope, RequestRefusal, RequestState};
use sothon_domain::person::{DelegationId, DelegationRequestId, PersonId, PersonName, StaffId};
use time::{Date, OffsetDateTime};
use uuid::Uuid;

use super::sealed::Sealed;
use super::{DelegationRequest, Guardianship, WithBoth};
use crate::StoreError;
use crate::person::open_name;
use crate::vault::{Vault, WrappedKey};

/// Requests of which something holds, with what is read beside them.
macro_rules! requests {
    ($which:tt, $($args:tt)+) => {
        sqlx::query_as!(
            RequestRow,
            "SELECT r.id, r.principal, r.delegate, r.wanted, r.scope, r.last_day, r.leave, r.paper, \
             r.paper_note, r.decision_number, r.decision_body, r.decided_on, r.ends_on, \
             r.end_reason, r.maker, s.email AS maker_address, r.made_at, r.state, r.checker, \
             r.refusal_reason, d.id AS \"guardian?\", d.frozen_at, p.data_key, p.ring_key, \
             p.name_khmer, p.name_latin, x.data_key AS other_key, x.ring_key AS other_ring_key, \
             x.name_khmer AS other_khmer, x.name_latin AS other_latin \
         FROM delegation_request r JOIN person p ON p.id = r.principal \
             JOIN person x ON x.id = r.delegate JOIN staff s ON s.id = r.maker \
             LEFT JOIN delegation d ON d.request = r.id AND d.guardian AND d.ended_at IS NULL \
         WHERE " + $which,
            $($args)+
        )
    };
}
pub(super) use requests;

/// The columns of a request, of its maker and of the two, still sealed.
pub(super) struct RequestRow {
    pub(super) id: Uuid,
    pub(super) principal: Uuid,
    pub(super) delegate: Uuid,
    pub(super) wanted: String,
    pub(super) scope: String,
    pub(super) last_day: Date,
    pub(super) leave: Option<Uuid>,
    pub(super) paper: Option<String>,
    pub(super) paper_note: Option<Vec<u8>>,
    pub(super) decision_number: Option<Vec<u8>>,
    pub(super) decision_body: Option<Vec<u8>>,
    pub(super) decided_on: Option<Date>,
    pub(super) ends_on: Option<Date>,
    pub(super) end_reason: Option<String>,
    pub(super) maker: Uuid,
    pub(super) maker_address: String,
    pub(super) made_at: OffsetDateTime,
    pub(super) state: String,
    pub(super) checker: Option<Uuid>,
    pub(super) refusal_reason: Option<String>,
    pub(super) guardian: Option<Uuid>,
    pub(super) frozen_at: Option<OffsetDateTime>,
    pub(super) data_key: Vec<u8>,
    pub(super) ring_key: i16,
    pub(super) name_khmer: Vec<u8>,
    pub(super) name_latin: Vec<u8>,
    pub(super) other_key: Vec<u8>,
    pub(super) other_ring_key: i16,
    pub(super) other_khmer: Vec<u8>,
    pub(super) other_latin: Vec<u8>,
}

impl RequestRow {
    pub(super) fn open(self, vault: &Vault) -> Result<WithBoth, StoreError> {
        let id = self.id;
        let wrong = |problem| StoreError::inconsistent("delegation_request", id, problem);
        let state = self.state().ok_or_else(|| wrong("impossible state"))?;
        let scope = DelegateScope::from_code(&self.scope);
        let delegate = self.delegate(vault)?;
        let wrapped = WrappedKey { ring_key: self.ring_key, bytes: self.data_key };
        let key = vault.unwrap(self.principal, &wrapped)?;
        let principal = open_name(vault, &key, self.principal, &self.name_khmer, &self.name_latin)?;
        let sealed = Sealed {
            wanted: self.wanted,
            paper: self.paper,
            paper_note: self.paper_note,
            decision_number: self.decision_number,
            decision_body: self.decision_body,
            decided_on: self.decided_on,
            ends_on: self.ends_on,
            end_reason: self.end_reason,
        };
        let guardian =
            |leave| Guardianship { leave: DelegationId::new(leave), frozen_at: self.frozen_at };
        Ok(WithBoth {
            request: DelegationRequest {
                id: DelegationRequestId::new(id),
                principal: PersonId::new(self.principal),
                delegate: PersonId::new(self.delegate),
                wanted: sealed.open(vault, &key, id)?,
                scope: scope.ok_or_else(|| wrong("scope is unknown"))?,
                last_day: self.last_day,
                leave: self.leave.map(DelegationId::new),
                maker: StaffId::new(self.maker),
                made_at: self.made_at,
                state,
            },
            principal,
            delegate,
            maker: self.maker_address,
            guardian: self.guardian.map(guardian),
        })
    }

    fn delegate(&self, vault: &Vault) -> Result<PersonName, StoreError> {
        let wrapped = WrappedKey { ring_key: self.other_ring_key, bytes: self.other_key.clone() };
        let key = vault.unwrap(self.delegate, &wrapped)?;
        open_name(vault, &key, self.delegate, &self.other_khmer, &self.other_latin)
    }

    fn state(&self) -> Option<RequestState> {
        let by = || self.checker.map(StaffId::new);
        Some(match self.state.as_str() {
            "proposed" => RequestState::Proposed,
            "confirmed" => RequestState::Confirmed { by: by()? },
            "refused" => RequestState::Refused {
                by: by()?,
                reason: RequestRefusal::from_code(self.refusal_reason.as_deref()?)?,
            },
            "withdrawn" => RequestState::Withdrawn,
            _ => return None,
        })
    }
}
