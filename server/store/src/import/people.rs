//! A chunk of members.

use std::collections::HashMap;

use sothon_domain::access::{Purpose, Scope};
use time::OffsetDateTime;

use super::{ImportedMember, Standing, facts, member};
use crate::scope_args::ScopeArgs;
use crate::{StoreError, Tx};

/// Keyed hashes of the rows loaded so far, by member number.
type Known = HashMap<String, Vec<u8>>;

/// Stores the members that are new; says how each row stands, in the order of the rows.
pub async fn people(
    tx: &mut Tx,
    members: &[ImportedMember],
    at: OffsetDateTime,
) -> Result<Vec<Standing>, StoreError> {
    let mut known = known(tx, members).await?;
    let mut standings = Vec::with_capacity(members.len());
    for new in members {
        let number = new.membership.member_number.as_str();
        let hash = tx.vault().search_hash("import-row", &new.content);
        let standing = match known.get(number) {
            Some(old) if *old == hash => Standing::Unchanged,
            Some(_) => Standing::Changed,
            None => {
                let (person, membership) = member::insert(tx, new, &hash).await?;
                facts::insert(tx, person, membership, new, at).await?;
                known.insert(number.to_owned(), hash);
                Standing::New
            }
        };
        standings.push(standing);
    }
    Ok(standings)
}

async fn known(tx: &mut Tx, members: &[ImportedMember]) -> Result<Known, StoreError> {
    let args = ScopeArgs::from(&Scope::All(Purpose::Import));
    let numbers: Vec<String> =
        members.iter().map(|new| new.membership.member_number.as_str().to_owned()).collect();
    let rows = sqlx::query!(
        "SELECT m.member_number, m.content_hash FROM membership m JOIN person p ON p.id = m.person \
         WHERE m.member_number = ANY ($1) AND in_scope(p.id, p.province, $2, $3, $4)",
        &numbers,
        args.own,
        args.province,
        args.all,
    )
    .fetch_all(tx.connection())
    .await?;
    Ok(rows.into_iter().map(|row| (row.member_number, row.content_hash)).collect())
}
