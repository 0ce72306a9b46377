//! The person herself.

use sothon_domain::access::{Purpose, Scope};
use sothon_domain::person::FormOfAddress;
use time::OffsetDateTime;
use uuid::Uuid;

use crate::import::ImportedMember;
use crate::person::{Person, PersonRow, seal};
use crate::scope_args::ScopeArgs;
use crate::vault::DataKey;
use crate::{StoreError, Tx, former_phone};

/// A person locked until the transaction ends.
pub(in crate::import) struct Locked {
    /// As she is.
    pub(super) person: Person,
    /// Her key.
    pub(super) key: DataKey,
}

/// The person with the changed columns of the row; names are changed whole.
pub(super) fn merge(mut person: Person, row: &ImportedMember, columns: &[&'static str]) -> Person {
    let new = &row.person;
    for column in columns {
        match *column {
            "family_name_km" | "given_name_km" => person.name.khmer = new.name.khmer.clone(),
            "family_name_latin" | "given_name_latin" => {
                person.name.latin = new.name.latin.clone();
            }
            "sex" => {
                // A title that a person has chosen herself stays.
                if person.form_of_address == FormOfAddress::from(person.sex) {
                    person.form_of_address = FormOfAddress::from(new.sex);
                }
                person.sex = new.sex;
            }
            "birth_date" => person.birth_date = new.birth_date,
            "national_id" => person.national_id = new.national_id.clone(),
            "phone" => person.phone = new.phone.clone(),
            "place_code" => person.place = new.place.clone(),
            "disability" => person.disability = new.disability,
            "id_poor" => person.id_poor = new.id_poor,
            "life_certificate_due" => person.life_certificate_due = new.life_certificate_due,
            _ => {}
        }
    }
    person
}

/// Locks the person's row, so that acts on one person come one after the other.
pub(in crate::import) async fn lock(tx: &mut Tx, person: Uuid) -> Result<Locked, StoreError> {
    let args = ScopeArgs::from(&Scope::All(Purpose::Import));
    let row = sqlx::query_as!(
        PersonRow,
        "SELECT id, data_key, ring_key, sex, name_khmer, name_latin, birth_date, national_id, phone, \
             place, language, form_of_address, disability, id_poor, life_certificate_due \
         FROM person WHERE id = $1 AND in_scope(id, province, $2, $3, $4) FOR NO KEY UPDATE",
        person,
        args.own,
        args.province,
        args.all,
    )
    .fetch_one(tx.connection())
    .await?;
    let key = row.data_key(tx.vault())?;
    Ok(Locked { person: row.open(tx.vault())?, key })
}

/// Writes the person. `phone_changed_at` is set where her phone took the place of another; what stands
/// there stays where it did not. No file takes days away that a certificate of ours gave.
pub(super) async fn write(
    tx: &mut Tx,
    person: &Person,
    key: &DataKey,
    phone_changed_at: Option<OffsetDateTime>,
) -> Result<(), StoreError> {
    let id = person.id.uuid();
    let sealed = seal(tx.vault(), key, id, person);
    let everybody = Scope::All(Purpose::Import);
    if let (Some(phone), Some(at)) = (&person.phone, phone_changed_at) {
        former_phone::keep(tx, &everybody, person.id, phone, at).await?;
    }
    let args = ScopeArgs::from(&everybody);
    sqlx::query!(
        "UPDATE person SET sex = $2, name_khmer = $3, name_latin = $4, name_hash = $5, \
             birth_date = $6, national_id = $7, national_id_hash = $8, phone = $9, phone_hash = $10, \
             place = $11, form_of_address = $12, disability = $13, id_poor = $14, \
             life_certificate_due = GREATEST($15, (SELECT max(c.due) FROM life_certificate c \
                 WHERE c.person = person.id)), \
             phone_changed_at = COALESCE($16, phone_changed_at) \
         WHERE id = $1 AND in_scope(id, province, $17, $18, $19)",
        id,
        person.sex.code(),
        sealed.name_khmer,
        sealed.name_latin,
        sealed.name_hash,
        sealed.birth_date,
        sealed.national_id,
        sealed.national_id_hash,
        sealed.phone,
        sealed.phone_hash,
        person.place.as_str(),
        person.form_of_address.code(),
        person.disability,
        person.id_poor,
        person.life_certificate_due,
        phone_changed_at,
        args.own,
        args.province,
        args.all,
    )
    .execute(tx.connection())
    .await?;
    Ok(())
}
