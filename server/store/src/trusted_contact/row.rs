//! A stored contact, opened.

use sothon_domain::trusted_contact::{Relation, TrustedContact};
use uuid::Uuid;

use super::{NAME, PHONE, RELATION};
use crate::StoreError;
use crate::vault::{DataKey, Vault};

/// The sealed columns of a contact.
pub(super) struct Sealed {
    pub(super) name: Vec<u8>,
    pub(super) phone: Vec<u8>,
    pub(super) relation: Vec<u8>,
}

impl Sealed {
    /// Seals a contact of the person with this id.
    pub(super) fn of(vault: &Vault, key: &DataKey, person: Uuid, contact: &TrustedContact) -> Self {
        Self {
            name: vault.seal(key, NAME, person, contact.name.as_str()),
            phone: vault.seal(key, PHONE, person, contact.phone.as_str()),
            relation: vault.seal(key, RELATION, person, contact.relation.code()),
        }
    }

    /// Opens the contact of the person with this id.
    pub(super) fn open(
        &self,
        vault: &Vault,
        key: &DataKey,
        person: Uuid,
    ) -> Result<TrustedContact, StoreError> {
        let wrong = |problem| StoreError::inconsistent("trusted_contact", person, problem);
        let name = vault.open(key, NAME, person, &self.name)?;
        let phone = vault.open(key, PHONE, person, &self.phone)?;
        let relation = vault.open(key, RELATION, person, &self.relation)?;
        Ok(TrustedContact {
            name: name.parse().map_err(|_| wrong("name is no name"))?,
            phone: phone.parse().map_err(|_| wrong("phone is no phone number"))?,
            relation: Relation::from_code(&relation).ok_or_else(|| wrong("relation is unknown"))?,
        })
    }
}
