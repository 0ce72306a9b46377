//! Their memberships.

use time::Date;
use uuid::Uuid;

use super::Newcomer;
use crate::import::NewMembership;
use crate::{StoreError, Tx};

pub(super) async fn insert(tx: &mut Tx, new: &[Newcomer<'_>]) -> Result<(), StoreError> {
    let ids: Vec<Uuid> = new.iter().map(Newcomer::membership).collect();
    let people: Vec<Uuid> = new.iter().map(Newcomer::person).collect();
    let each: Vec<&NewMembership> = new.iter().map(|one| &one.row.membership).collect();
    let schemes: Vec<String> = each.iter().map(|one| one.scheme.code().to_owned()).collect();
    let numbers: Vec<String> =
        each.iter().map(|one| one.member_number.as_str().to_owned()).collect();
    let legacy: Vec<Option<String>> = each.iter().map(|one| one.legacy_number.clone()).collect();
    let grades: Vec<Option<String>> = each.iter().map(|one| one.grade.clone()).collect();
    let retired: Vec<Option<Date>> = each.iter().map(|one| one.retired_on).collect();
    let hashes: Vec<Vec<u8>> = new.iter().map(|one| one.cell_hashes.clone()).collect();
    sqlx::query!(
        "INSERT INTO membership (id, person, scheme, member_number, legacy_number, grade, \
             retired_on, cell_hashes) \
         SELECT * FROM UNNEST($1::uuid[], $2::uuid[], $3::text[], $4::text[], $5::text[], \
             $6::text[], $7::date[], $8::bytea[])",
        &ids,
        &people,
        &schemes,
        &numbers,
        &legacy as &[Option<String>],
        &grades as &[Option<String>],
        &retired as &[Option<Date>],
        &hashes,
    )
    .execute(tx.connection())
    .await
    .map_err(StoreError::taken("member_number"))?;
    Ok(())
}
