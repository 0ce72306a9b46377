//! What her award rests on besides service and salary.

use sothon_domain::access::{Purpose, Scope};
use uuid::Uuid;

use crate::import::ImportedMember;
use crate::scope_args::ScopeArgs;
use crate::{StoreError, Tx};

/// The columns of the file that are written here.
pub(super) const COLUMNS: [&str; 3] = ["invalidity_cause", "survivor_relation", "deceased_on"];

pub(super) async fn write(
    tx: &mut Tx,
    membership: Uuid,
    row: &ImportedMember,
    columns: &[&'static str],
) -> Result<(), StoreError> {
    let args = ScopeArgs::from(&Scope::All(Purpose::Import));
    let fact = row.membership.award_fact;
    let [cause, relation, deceased] = COLUMNS.map(|column| columns.contains(&column));
    sqlx::query!(
        "INSERT INTO award_fact AS f \
             (membership, invalidity_cause, survivor_relation, deceased_on) \
         SELECT m.id, CASE WHEN $2 THEN $3 END, CASE WHEN $4 THEN $5 END, \
             CASE WHEN $6 THEN $7::date END \
         FROM membership m JOIN person p ON p.id = m.person \
         WHERE m.id = $1 AND in_scope(p.id, p.province, $8, $9, $10) \
         ON CONFLICT (membership) DO UPDATE SET \
             invalidity_cause = CASE WHEN $2 THEN $3 ELSE f.invalidity_cause END, \
             survivor_relation = CASE WHEN $4 THEN $5 ELSE f.survivor_relation END, \
             deceased_on = CASE WHEN $6 THEN $7::date ELSE f.deceased_on END",
        membership,
        cause,
        fact.invalidity_cause.map(|cause| cause.code()),
        relation,
        fact.survivor_relation,
        deceased,
        fact.deceased_on,
        args.own,
        args.province,
        args.all,
    )
    .execute(tx.connection())
    .await?;
    Ok(())
}
