//! The list of branches.

use super::{OnChange, Standing};
use crate::branch::Branch;
use crate::{StoreError, Tx};

/// Stores branches whose code is new; says how each row stands.
pub async fn branches(
    tx: &mut Tx,
    branches: &[Branch],
    on_change: OnChange,
) -> Result<Vec<Standing>, StoreError> {
    let mut standings = Vec::with_capacity(branches.len());
    for branch in branches {
        let known = sqlx::query!(
            "SELECT place, name_khmer, name_latin, phone, address, hours \
             FROM branch WHERE code = $1",
            branch.code,
        )
        .fetch_optional(tx.connection())
        .await?;
        let same = known.as_ref().is_some_and(|known| {
            known.place == branch.place.as_str()
                && known.name_khmer == branch.khmer
                && known.name_latin == branch.latin
                && known.phone == branch.phone.as_str()
                && unsaid_or(&known.address, &branch.address)
                && unsaid_or(&known.hours, &branch.hours.to_string())
        });
        standings.push(match known {
            Some(_) if same => Standing::Unchanged,
            Some(_) => {
                if on_change == OnChange::Apply {
                    write(tx, branch).await?;
                }
                Standing::Differs
            }
            None => {
                write(tx, branch).await?;
                Standing::New
            }
        });
    }
    Ok(standings)
}

/// Whether the list does not say it, or says what is known.
fn unsaid_or(known: &str, said: &str) -> bool {
    said.is_empty() || known == said
}

async fn write(tx: &mut Tx, branch: &Branch) -> Result<(), StoreError> {
    sqlx::query!(
        "INSERT INTO branch AS b (code, place, name_khmer, name_latin, phone, address, hours) \
         VALUES ($1, $2, $3, $4, $5, $6, $7) ON CONFLICT (code) \
         DO UPDATE SET place = $2, name_khmer = $3, name_latin = $4, phone = $5, \
             address = CASE $6 WHEN '' THEN b.address ELSE $6 END, \
             hours = CASE $7 WHEN '' THEN b.hours ELSE $7 END",
        branch.code,
        branch.place.as_str(),
        branch.khmer,
        branch.latin,
        branch.phone.as_str(),
        branch.address,
        branch.hours.to_string(),
    )
    .execute(tx.connection())
    .await?;
    Ok(())
}
