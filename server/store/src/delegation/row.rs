//! A delegation as queries bring it, with the other's sealed name.

use sothon_domain::delegate::DelegateScope;
use sothon_domain::person::{DelegationId, PersonName};
use time::{Date, OffsetDateTime};
use uuid::Uuid;

use super::Named;
use crate::delegation_request::open_decision;
use crate::person::open_name;
use crate::vault::WrappedKey;
use crate::{StoreError, Vault};

/// The columns of a delegation, of the other's name, and of the decision that made her a guardian.
pub(super) struct NamedRow {
    pub(super) id: Uuid,
    pub(super) scope: String,
    pub(super) last_day: Date,
    pub(super) frozen_at: Option<OffsetDateTime>,
    pub(super) other: Uuid,
    pub(super) data_key: Vec<u8>,
    pub(super) ring_key: i16,
    pub(super) name_khmer: Vec<u8>,
    pub(super) name_latin: Vec<u8>,
    pub(super) principal: Uuid,
    pub(super) principal_key: Vec<u8>,
    pub(super) principal_ring_key: i16,
    pub(super) request: Option<Uuid>,
    pub(super) decision_number: Option<Vec<u8>>,
    pub(super) decision_body: Option<Vec<u8>>,
    pub(super) decided_on: Option<Date>,
    pub(super) ends_on: Option<Date>,
}

impl NamedRow {
    pub(super) fn open(self, vault: &Vault) -> Result<Named, StoreError> {
        let wrapped = WrappedKey { ring_key: self.ring_key, bytes: self.data_key };
        let sealed = (self.name_khmer.as_slice(), self.name_latin.as_slice());
        let name = name_of(vault, self.other, &wrapped, sealed)?;
        let scope = scope_of(&self.scope, self.id)?;
        let decision =
            match (self.request, self.decision_number, self.decision_body, self.decided_on) {
                (Some(request), Some(number), Some(body), Some(decided_on)) => {
                    let bytes = self.principal_key;
                    let wrapped = WrappedKey { ring_key: self.principal_ring_key, bytes };
                    let key = vault.unwrap(self.principal, &wrapped)?;
                    let dates = (decided_on, self.ends_on);
                    Some(open_decision((vault, &key, request), (&number, &body), dates)?)
                }
                _ => None,
            };
        Ok(Named {
            id: DelegationId::new(self.id),
            name,
            scope,
            last_day: self.last_day,
            decision,
            frozen_at: self.frozen_at,
        })
    }
}

/// The stored scope.
pub(super) fn scope_of(code: &str, id: Uuid) -> Result<DelegateScope, StoreError> {
    let wrong = || StoreError::inconsistent("delegation", id, "scope is unknown");
    DelegateScope::from_code(code).ok_or_else(wrong)
}

/// The name that is sealed under this key.
pub(super) fn name_of(
    vault: &Vault,
    person: Uuid,
    wrapped: &WrappedKey,
    (khmer, latin): (&[u8], &[u8]),
) -> Result<PersonName, StoreError> {
    let key = vault.unwrap(person, wrapped)?;
    open_name(vault, &key, person, khmer, latin)
}
