//! A delegation as queries bring it, with the other's sealed name.

use sothon_domain::delegate::DelegateScope;
use sothon_domain::person::{DelegationId, PersonName};
use time::Date;
use uuid::Uuid;

use super::Named;
use crate::person::open_name;
use crate::vault::WrappedKey;
use crate::{StoreError, Vault};

/// The columns of a delegation and of the other's name.
pub(super) struct NamedRow {
    pub(super) id: Uuid,
    pub(super) scope: String,
    pub(super) last_day: Date,
    pub(super) other: Uuid,
    pub(super) data_key: Vec<u8>,
    pub(super) ring_key: i16,
    pub(super) name_khmer: Vec<u8>,
    pub(super) name_latin: Vec<u8>,
}

impl NamedRow {
    pub(super) fn open(self, vault: &Vault) -> Result<Named, StoreError> {
        let wrapped = WrappedKey { ring_key: self.ring_key, bytes: self.data_key };
        let sealed = (self.name_khmer.as_slice(), self.name_latin.as_slice());
        let name = name_of(vault, self.other, &wrapped, sealed)?;
        let scope = scope_of(&self.scope, self.id)?;
        Ok(Named { id: DelegationId::new(self.id), name, scope, last_day: self.last_day })
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
