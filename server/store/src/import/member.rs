//! One member: person, membership, account and family.

use uuid::Uuid;

use super::{ImportedMember, NewAccount, NewFamilyLink, NewRelative};
use crate::person::seal;
use crate::vault::DataKey;
use crate::{StoreError, Tx};

const ACCOUNT: &str = "payment_account.number";
const RELATIVE: &str = "family_link.name";
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
    insert_account(tx, id, &key, new.account.as_ref()).await?;
    for link in &new.family {
        insert_link(tx, id, &key, link).await?;
    }
    Ok((id, membership))
}

async fn insert_account(
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
        "INSERT INTO payment_account (person, bank, number, ending) VALUES ($1, $2, $3, $4)",
        person,
        account.bank,
        sealed,
        ending,
    )
    .execute(tx.connection())
    .await?;
    Ok(())
}

async fn insert_link(
    tx: &mut Tx,
    principal: Uuid,
    key: &DataKey,
    link: &NewFamilyLink,
) -> Result<(), StoreError> {
    let (number, name) = match &link.relative {
        NewRelative::Member(number) => (Some(number.as_str()), None),
        NewRelative::Named(name) => (None, Some(tx.vault().seal(key, RELATIVE, principal, name))),
    };
    sqlx::query!(
        "INSERT INTO family_link (principal, role, relation, relative_number, name) \
         VALUES ($1, $2, $3, $4, $5)",
        principal,
        link.role,
        link.relation,
        number,
        name,
    )
    .execute(tx.connection())
    .await?;
    Ok(())
}
