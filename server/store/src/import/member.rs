//! One member: person, membership and account.

use uuid::Uuid;

use super::people::Known;
use super::{ImportedMember, NewAccount};
use crate::person::{Sealed, seal};
use crate::vault::DataKey;
use crate::{StoreError, Tx};

const ACCOUNT: &str = "payment_account.number";
/// Digits of an account number that stay readable.
const ENDING: usize = 3;

/// Adds a person and her membership; returns their ids.
pub(super) async fn insert(
    tx: &mut Tx,
    new: &ImportedMember,
    hash: &[u8],
) -> Result<(Uuid, Uuid), StoreError> {
    let person = &new.person;
    let id = person.id.uuid();
    let (key, wrapped) = tx.vault().new_data_key(id);
    let sealed = seal(tx.vault(), &key, id, person);
    sqlx::query!(
        "INSERT INTO person (id, data_key, ring_key, sex, name_khmer, name_latin, name_hash, \
             birth_date, national_id, national_id_hash, phone, phone_hash, place, language, \
             form_of_address, disability, id_poor, life_certificate_due) \
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18)",
        id,
        wrapped.bytes,
        wrapped.ring_key,
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
        person.language,
        person.form_of_address.code(),
        person.disability,
        person.id_poor,
        person.life_certificate_due,
    )
    .execute(tx.connection())
    .await?;
    let membership = new.membership.id.uuid();
    sqlx::query!(
        "INSERT INTO membership (id, person, scheme, member_number, legacy_number, grade, \
             retired_on, content_hash) VALUES ($1, $2, $3, $4, $5, $6, $7, $8)",
        membership,
        id,
        new.membership.scheme.code(),
        new.membership.member_number.as_str(),
        new.membership.legacy_number,
        new.membership.grade,
        new.membership.retired_on,
        hash,
    )
    .execute(tx.connection())
    .await
    .map_err(StoreError::taken("member_number"))?;
    keep_account(tx, id, &key, new.account.as_ref()).await?;
    Ok((id, membership))
}

/// Brings a known person and her membership to what the back office says now.
pub(super) async fn update(
    tx: &mut Tx,
    old: &Known,
    new: &ImportedMember,
    hash: &[u8],
) -> Result<(Uuid, Uuid), StoreError> {
    let key = tx.vault().unwrap(old.person, &old.key)?;
    let sealed = seal(tx.vault(), &key, old.person, &new.person);
    update_person(tx, old.person, new, sealed).await?;
    sqlx::query!(
        "UPDATE membership SET scheme = $2, legacy_number = $3, grade = $4, retired_on = $5, \
             content_hash = $6 WHERE id = $1",
        old.membership,
        new.membership.scheme.code(),
        new.membership.legacy_number,
        new.membership.grade,
        new.membership.retired_on,
        hash,
    )
    .execute(tx.connection())
    .await?;
    keep_account(tx, old.person, &key, new.account.as_ref()).await?;
    Ok((old.person, old.membership))
}

async fn update_person(
    tx: &mut Tx,
    id: Uuid,
    new: &ImportedMember,
    sealed: Sealed,
) -> Result<(), StoreError> {
    let person = &new.person;
    sqlx::query!(
        "UPDATE person SET sex = $2, name_khmer = $3, name_latin = $4, name_hash = $5, \
             birth_date = $6, national_id = $7, national_id_hash = $8, phone = $9, \
             phone_hash = $10, place = $11, disability = $12, id_poor = $13, \
             life_certificate_due = $14 WHERE id = $1",
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
        person.disability,
        person.id_poor,
        person.life_certificate_due,
    )
    .execute(tx.connection())
    .await?;
    Ok(())
}

async fn keep_account(
    tx: &mut Tx,
    person: Uuid,
    key: &DataKey,
    account: Option<&NewAccount>,
) -> Result<(), StoreError> {
    let Some(account) = account else { return Ok(()) };
    let sealed = tx.vault().seal(key, ACCOUNT, person, &account.number);
    let digits: Vec<char> = account.number.chars().collect();
    let ending: String = digits[digits.len().saturating_sub(ENDING)..].iter().collect();
    sqlx::query!(
        "INSERT INTO payment_account (person, bank, number, ending) VALUES ($1, $2, $3, $4) \
         ON CONFLICT (person) DO UPDATE SET bank = excluded.bank, number = excluded.number, \
             ending = excluded.ending",
        person,
        account.bank,
        sealed,
        ending,
    )
    .execute(tx.connection())
    .await?;
    Ok(())
}
