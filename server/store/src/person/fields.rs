//! The sealed fields of a person and their text form.

use sothon_domain::khmer;
use sothon_domain::person::{Name, NationalId, PersonName, Phone};
use time::Date;
use time::format_description::well_known::Iso8601;
use uuid::Uuid;

use super::Person;
use crate::vault::{DataKey, Vault};
use crate::{StoreError, VaultError};

const NAME_KHMER: &str = "person.name_khmer";
const NAME_LATIN: &str = "person.name_latin";
const BIRTH_DATE: &str = "person.birth_date";
const NATIONAL_ID: &str = "person.national_id";
const PHONE: &str = "person.phone";

/// Stands between family name and given name; no name has it.
const BETWEEN: char = '\n';

/// A person's sealed fields and search hashes, as stored.
pub(crate) struct Sealed {
    pub(crate) name_khmer: Vec<u8>,
    pub(crate) name_latin: Vec<u8>,
    pub(crate) name_hash: Vec<u8>,
    pub(crate) birth_date: Vec<u8>,
    pub(crate) national_id: Option<Vec<u8>>,
    pub(crate) national_id_hash: Option<Vec<u8>>,
    pub(crate) phone: Option<Vec<u8>>,
    pub(crate) phone_hash: Option<Vec<u8>>,
}

/// Seals the fields of `person` for the row `row`.
pub(crate) fn seal(vault: &Vault, key: &DataKey, row: Uuid, person: &Person) -> Sealed {
    let field = |column: &str, plain: &str| vault.seal(key, column, row, plain);
    let national_id = person.national_id.as_ref().map(NationalId::as_str);
    let phone = person.phone.as_ref().map(Phone::as_str);
    let search_key = khmer::search_key(&person.name.khmer.full());
    Sealed {
        name_khmer: field(NAME_KHMER, &written(&person.name.khmer)),
        name_latin: field(NAME_LATIN, &written(&person.name.latin)),
        name_hash: vault.search_hash("name", &search_key),
        birth_date: seal_birth_date(vault, key, row, person.birth_date),
        national_id: national_id.map(|number| field(NATIONAL_ID, number)),
        national_id_hash: person.national_id.as_ref().map(|id| national_id_hash(vault, id)),
        phone: phone.map(|number| field(PHONE, number)),
        phone_hash: phone.map(|number| vault.search_hash("phone", number)),
    }
}

/// Seals a date of birth for the row `row`.
pub(crate) fn seal_birth_date(vault: &Vault, key: &DataKey, row: Uuid, date: Date) -> Vec<u8> {
    vault.seal(key, BIRTH_DATE, row, &date.to_string())
}

/// Seals a phone number for the row `row`, with the keyed hash by which it is found.
pub(super) fn seal_phone(
    vault: &Vault,
    key: &DataKey,
    row: Uuid,
    phone: &Phone,
) -> (Vec<u8>, Vec<u8>) {
    let number = phone.as_str();
    (vault.seal(key, PHONE, row, number), vault.search_hash("phone", number))
}

/// The keyed hash by which a national id is found.
pub(crate) fn national_id_hash(vault: &Vault, id: &NationalId) -> Vec<u8> {
    vault.search_hash("national-id", id.as_str())
}

/// Opens the fields of one row.
pub(super) struct Opener<'a> {
    pub(super) vault: &'a Vault,
    pub(super) key: DataKey,
    pub(super) row: Uuid,
}

impl Opener<'_> {
    pub(super) fn name(&self, khmer: &[u8], latin: &[u8]) -> Result<PersonName, StoreError> {
        open_name(self.vault, &self.key, self.row, khmer, latin)
    }

    pub(super) fn birth_date(&self, sealed: &[u8]) -> Result<Date, StoreError> {
        open_birth_date(self.vault, &self.key, self.row, sealed)
    }

    pub(super) fn national_id(&self, sealed: &[u8]) -> Result<NationalId, StoreError> {
        let text = self.open(NATIONAL_ID, sealed)?;
        text.parse().map_err(|_| self.wrong("national_id is not a number of 9 digits"))
    }

    pub(super) fn phone(&self, sealed: &[u8]) -> Result<Phone, StoreError> {
        open_phone(self.vault, &self.key, self.row, sealed)
    }

    pub(super) fn wrong(&self, problem: &'static str) -> StoreError {
        StoreError::inconsistent("person", self.row, problem)
    }

    fn open(&self, column: &'static str, sealed: &[u8]) -> Result<String, VaultError> {
        self.vault.open(&self.key, column, self.row, sealed)
    }
}

/// Opens a phone number alone, for sign-in.
pub(crate) fn open_phone(
    vault: &Vault,
    key: &DataKey,
    row: Uuid,
    sealed: &[u8],
) -> Result<Phone, StoreError> {
    let text = vault.open(key, PHONE, row, sealed)?;
    text.parse().map_err(|_| StoreError::inconsistent("person", row, "phone is no phone number"))
}

/// Opens the date of birth alone, where a rule asks for an age.
pub(crate) fn open_birth_date(
    vault: &Vault,
    key: &DataKey,
    row: Uuid,
    sealed: &[u8],
) -> Result<Date, StoreError> {
    let text = vault.open(key, BIRTH_DATE, row, sealed)?;
    let wrong = |_| StoreError::inconsistent("person", row, "birth_date is not a date");
    Date::parse(&text, &Iso8601::DATE).map_err(wrong)
}

/// Opens the name alone, for lists.
pub(crate) fn open_name(
    vault: &Vault,
    key: &DataKey,
    row: Uuid,
    khmer: &[u8],
    latin: &[u8],
) -> Result<PersonName, StoreError> {
    let one = |column, sealed: &[u8]| name_of(&vault.open(key, column, row, sealed)?, row);
    Ok(PersonName { khmer: one(NAME_KHMER, khmer)?, latin: one(NAME_LATIN, latin)? })
}

fn name_of(text: &str, row: Uuid) -> Result<Name, StoreError> {
    let (family, given) = text.split_once(BETWEEN).unwrap_or((text, ""));
    let wrong = |_| StoreError::inconsistent("person", row, "a name is empty or too long");
    Name::new(family, given).map_err(wrong)
}

fn written(name: &Name) -> String {
    format!("{}{BETWEEN}{}", name.family(), name.given())
}
