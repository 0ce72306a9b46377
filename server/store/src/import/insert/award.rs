//! The first version of their awards.

use time::OffsetDateTime;
use uuid::Uuid;

use super::Newcomer;
use crate::import::NewAward;
use crate::{StoreError, Tx};

pub(super) async fn insert(
    tx: &mut Tx,
    new: &[Newcomer<'_>],
    at: OffsetDateTime,
) -> Result<(), StoreError> {
    let awards: Vec<(Uuid, Uuid, &NewAward)> = new
        .iter()
        .filter_map(|one| Some((one.membership(), one.person(), one.row.award.as_ref()?)))
        .collect();
    let texts = |text: fn(&NewAward) -> &str| -> Vec<String> {
        awards.iter().map(|(_, _, award)| text(award).to_owned()).collect()
    };
    sqlx::query!(
        "INSERT INTO award (id, version, membership, person, principal, kind, number, decided_on, \
             source, amount, recorded_at) \
         SELECT id, 1, membership, person, person, kind, number, decided_on, source, amount, $9 \
         FROM UNNEST($1::uuid[], $2::uuid[], $3::uuid[], $4::text[], $5::text[], $6::date[], \
             $7::text[], $8::bigint[]) \
             AS one (id, membership, person, kind, number, decided_on, source, amount)",
        &awards.iter().map(|(_, _, award)| award.id.uuid()).collect::<Vec<_>>(),
        &awards.iter().map(|(membership, _, _)| *membership).collect::<Vec<_>>(),
        &awards.iter().map(|(_, person, _)| *person).collect::<Vec<_>>(),
        &texts(|award| award.kind.code()),
        &texts(|award| &award.number),
        &awards.iter().map(|(_, _, award)| award.decided_on).collect::<Vec<_>>(),
        &texts(|award| &award.source),
        &awards.iter().map(|(_, _, award)| award.amount.amount()).collect::<Vec<_>>(),
        at,
    )
    .execute(tx.connection())
    .await?;
    Ok(())
}
