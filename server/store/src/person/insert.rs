//! One new person.

use sothon_domain::person::PlaceCode;

use super::NewPerson;
use super::fields::seal;
use crate::vault::DataKey;
use crate::{StoreError, Tx};

/// Stores a person under a new data key, which is handed back for what belongs to her.
pub(crate) async fn insert_person(tx: &mut Tx, new: &NewPerson) -> Result<DataKey, StoreError> {
    let row = new.id.uuid();
    let (key, wrapped) = tx.vault().new_data_key(row);
    let sealed = seal(tx.vault(), &key, row, new);
    sqlx::query!(
        "INSERT INTO person (id, data_key, ring_key, sex, name_khmer, name_latin, name_hash, \
             birth_date, national_id, national_id_hash, phone, phone_hash, place, language, \
             form_of_address, disability, id_poor, life_certificate_due) \
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18)",
        row,
        wrapped.bytes,
        wrapped.ring_key,
        new.sex.code(),
        sealed.name_khmer,
        sealed.name_latin,
        sealed.name_hash,
        sealed.birth_date,
        sealed.national_id,
        sealed.national_id_hash,
        sealed.phone,
        sealed.phone_hash,
        PlaceCode::as_str(&new.place),
        new.language,
        new.form_of_address.code(),
        new.disability,
        new.id_poor,
        new.life_certificate_due,
    )
    .execute(tx.connection())
    .await?;
    Ok(key)
}
