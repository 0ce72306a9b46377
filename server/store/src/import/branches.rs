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
            "SELECT place, name_khmer, name_latin, phone FROM branch WHERE code = $1",
            branch.code,
        )
        .fetch_optional(tx.connection())
        .await?;
        let same = known.as_ref().is_some_and(|known| {
            known.place == branch.place.as_str()
                && known.name_khmer == branch.khmer
                && known.name_latin == branch.latin
                && known.phone == branch.phone.as_str()
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

async fn write(tx: &mut Tx, branch: &Branch) -> Result<(), StoreError> {
    sqlx::query!(
        "INSERT INTO branch (code, place, name_khmer, name_latin, phone) \
         VALUES ($1, $2, $3, $4, $5) ON CONFLICT (code) \
         DO UPDATE SET place = $2, name_khmer = $3, name_latin = $4, phone = $5",
        branch.code,
        branch.place.as_str(),
        branch.khmer,
        branch.latin,
        branch.phone.as_str(),
    )
    .execute(tx.connection())
    .await?;
    Ok(())
}
