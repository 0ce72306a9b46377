//! What their awards rest on besides service and salary; most have nothing of it.

use time::Date;
use uuid::Uuid;

use super::Newcomer;
use crate::import::AwardFact;
use crate::{StoreError, Tx};

pub(super) async fn insert(tx: &mut Tx, new: &[Newcomer<'_>]) -> Result<(), StoreError> {
    let facts: Vec<(Uuid, AwardFact)> = new
        .iter()
        .map(|one| (one.membership(), one.row.membership.award_fact))
        .filter(|(_, fact)| *fact != AwardFact::default())
        .collect();
    if facts.is_empty() {
        return Ok(());
    }
    let memberships: Vec<Uuid> = facts.iter().map(|(membership, _)| *membership).collect();
    let texts = |text: fn(&AwardFact) -> Option<&'static str>| -> Vec<Option<String>> {
        facts.iter().map(|(_, fact)| text(fact).map(str::to_owned)).collect()
    };
    let causes = texts(|fact| fact.invalidity_cause.map(|cause| cause.code()));
    let relations = texts(|fact| fact.survivor_relation);
    let deaths: Vec<Option<Date>> = facts.iter().map(|(_, fact)| fact.deceased_on).collect();
    sqlx::query!(
        "INSERT INTO award_fact (membership, invalidity_cause, survivor_relation, deceased_on) \
         SELECT * FROM UNNEST($1::uuid[], $2::text[], $3::text[], $4::date[])",
        &memberships,
        &causes as &[Option<String>],
        &relations as &[Option<String>],
        &deaths as &[Option<Date>],
    )
    .execute(tx.connection())
    .await?;
    Ok(())
}
