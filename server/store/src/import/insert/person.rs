//! The people themselves.

use sothon_domain::person::{PersonId, PlaceCode};
use time::Date;
use uuid::Uuid;

use super::Newcomer;
use crate::person::NewPerson;
use crate::{StoreError, Tx};

pub(super) async fn insert(tx: &mut Tx, new: &[Newcomer<'_>]) -> Result<(), StoreError> {
    let people: Vec<&NewPerson> = new.iter().map(|one| &one.row.person).collect();
    let ids: Vec<Uuid> = people.iter().map(|person| PersonId::uuid(person.id)).collect();
    let texts = |text: fn(&NewPerson) -> &str| -> Vec<String> {
        people.iter().map(|person| text(person).to_owned()).collect()
    };
    let due: Vec<Option<Date>> = people.iter().map(|person| person.life_certificate_due).collect();
    sqlx::query!(
        "INSERT INTO person (id, data_key, ring_key, sex, name_khmer, name_latin, name_hash, \
             birth_date, national_id, national_id_hash, phone, phone_hash, place, language, \
             form_of_address, disability, id_poor, life_certificate_due) \
         SELECT * FROM UNNEST($1::uuid[], $2::bytea[], $3::smallint[], $4::text[], $5::bytea[], \
             $6::bytea[], $7::bytea[], $8::bytea[], $9::bytea[], $10::bytea[], $11::bytea[], \
             $12::bytea[], $13::text[], $14::text[], $15::text[], $16::boolean[], $17::boolean[], \
             $18::date[])",
        &ids,
        &sealed(new, |one| &one.wrapped.bytes),
        &new.iter().map(|one| one.wrapped.ring_key).collect::<Vec<_>>(),
        &texts(|person| person.sex.code()),
        &sealed(new, |one| &one.sealed.name_khmer),
        &sealed(new, |one| &one.sealed.name_latin),
        &sealed(new, |one| &one.sealed.name_hash),
        &sealed(new, |one| &one.sealed.birth_date),
        &perhaps(new, |one| &one.sealed.national_id) as &[Option<Vec<u8>>],
        &perhaps(new, |one| &one.sealed.national_id_hash) as &[Option<Vec<u8>>],
        &perhaps(new, |one| &one.sealed.phone) as &[Option<Vec<u8>>],
        &perhaps(new, |one| &one.sealed.phone_hash) as &[Option<Vec<u8>>],
        &texts(|person| PlaceCode::as_str(&person.place)),
        &texts(|person| &person.language),
        &texts(|person| person.form_of_address.code()),
        &people.iter().map(|person| person.disability).collect::<Vec<_>>(),
        &people.iter().map(|person| person.id_poor).collect::<Vec<_>>(),
        &due as &[Option<Date>],
    )
    .execute(tx.connection())
    .await?;
    Ok(())
}

fn sealed<'a>(new: &'a [Newcomer<'a>], field: fn(&'a Newcomer<'a>) -> &'a Vec<u8>) -> Vec<Vec<u8>> {
    new.iter().map(|one| field(one).clone()).collect()
}

fn perhaps<'a>(
    new: &'a [Newcomer<'a>],
    field: fn(&'a Newcomer<'a>) -> &'a Option<Vec<u8>>,
) -> Vec<Option<Vec<u8>>> {
    new.iter().map(|one| field(one).clone()).collect()
}
