//! One person with every field opened.

use sothon_domain::access::Scope;
use sothon_domain::person::PersonId;
use time::Date;
use uuid::Uuid;

use super::Person;
use super::fields::Opener;
use crate::scope_args::ScopeArgs;
use crate::vault::{DataKey, Vault, WrappedKey};
use crate::{Db, StoreError, VaultError};

/// The columns of a person, still sealed.
pub(crate) struct PersonRow {
    pub(crate) id: Uuid,
    pub(crate) data_key: Vec<u8>,
    pub(crate) ring_key: i16,
    pub(crate) sex: String,
    pub(crate) name_khmer: Vec<u8>,
    pub(crate) name_latin: Vec<u8>,
    pub(crate) birth_date: Vec<u8>,
    pub(crate) national_id: Option<Vec<u8>>,
    pub(crate) phone: Option<Vec<u8>>,
    pub(crate) place: String,
    pub(crate) language: String,
    pub(crate) form_of_address: String,
    pub(crate) disability: bool,
    pub(crate) id_poor: bool,
    pub(crate) life_certificate_due: Option<Date>,
}

/// Loads a person; [`StoreError::NotFound`] when she is outside the scope.
pub async fn load(db: &Db, scope: &Scope, person: PersonId) -> Result<Person, StoreError> {
    let args = ScopeArgs::from(scope);
    sqlx::query_as!(
        PersonRow,
        "SELECT id, data_key, ring_key, sex, name_khmer, name_latin, birth_date, national_id, phone, \
             place, language, form_of_address, disability, id_poor, life_certificate_due \
         FROM person WHERE id = $1 AND in_scope(id, province, $2, $3, $4)",
        person.uuid(),
        args.own,
        args.province,
        args.all,
    )
    .fetch_optional(db.pool())
    .await?
    .ok_or(StoreError::NotFound)?
    .open(db.vault())
}

impl PersonRow {
    /// Opens the key that seals the fields.
    pub(crate) fn data_key(&self, vault: &Vault) -> Result<DataKey, VaultError> {
        let wrapped = WrappedKey { ring_key: self.ring_key, bytes: self.data_key.clone() };
        vault.unwrap(self.id, &wrapped)
    }

    /// Opens every field.
    pub(crate) fn open(self, vault: &Vault) -> Result<Person, StoreError> {
        let opener = Opener { vault, key: self.data_key(vault)?, row: self.id };
        Ok(Person {
            id: PersonId::new(self.id),
            sex: self.sex.parse().map_err(|_| opener.wrong("sex is unknown"))?,
            name: opener.name(&self.name_khmer, &self.name_latin)?,
            birth_date: opener.birth_date(&self.birth_date)?,
            national_id: self.national_id.map(|field| opener.national_id(&field)).transpose()?,
            phone: self.phone.map(|field| opener.phone(&field)).transpose()?,
            place: self.place.parse().map_err(|_| opener.wrong("place is not a place code"))?,
            language: self.language,
            form_of_address: self
                .form_of_address
                .parse()
                .map_err(|_| opener.wrong("form_of_address is unknown"))?,
            disability: self.disability,
            id_poor: self.id_poor,
            life_certificate_due: self.life_certificate_due,
        })
    }
}
