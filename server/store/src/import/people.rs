//! A chunk of members.

use std::collections::HashMap;

use sothon_domain::access::{Purpose, Scope};
use time::OffsetDateTime;
use uuid::Uuid;

use super::{Counts, ImportedMember, facts, member};
use crate::scope_args::ScopeArgs;
use crate::vault::WrappedKey;
use crate::{StoreError, Tx};

/// A member we have already.
pub(super) struct Known {
    pub(super) membership: Uuid,
    pub(super) person: Uuid,
    pub(super) key: WrappedKey,
    content_hash: Vec<u8>,
}

/// Adds new members and updates those whose row differs from the one loaded last.
pub async fn people(
    tx: &mut Tx,
    members: &[ImportedMember],
    at: OffsetDateTime,
) -> Result<Counts, StoreError> {
    let mut known = known(tx, members).await?;
    let mut counts = Counts::default();
    for new in members {
        let hash = tx.vault().search_hash("import-row", &new.content);
        let (person, membership) = match known.remove(new.membership.member_number.as_str()) {
            Some(old) if old.content_hash == hash => {
                counts.unchanged += 1;
                continue;
            }
            Some(old) => {
                counts.changed += 1;
                member::update(tx, &old, new, &hash).await?
            }
            None => {
                counts.added += 1;
                member::insert(tx, new, &hash).await?
            }
        };
        facts::replace(tx, membership, new).await?;
        facts::decide(tx, person, membership, new, at).await?;
    }
    Ok(counts)
}

async fn known(
    tx: &mut Tx,
    members: &[ImportedMember],
) -> Result<HashMap<String, Known>, StoreError> {
    let args = ScopeArgs::from(&Scope::All(Purpose::Import));
    let numbers: Vec<String> =
        members.iter().map(|new| new.membership.member_number.as_str().to_owned()).collect();
    let rows = sqlx::query!(
        "SELECT m.member_number, m.id, m.person, m.content_hash, p.data_key, p.ring_key \
         FROM membership m JOIN person p ON p.id = m.person \
         WHERE m.member_number = ANY ($1) AND in_scope(p.id, p.province, $2, $3, $4) \
         FOR NO KEY UPDATE",
        &numbers,
        args.own,
        args.province,
        args.all,
    )
    .fetch_all(tx.connection())
    .await?;
    let known = rows.into_iter().map(|row| {
        let key = WrappedKey { ring_key: row.ring_key, bytes: row.data_key };
        let (membership, person, content_hash) = (row.id, row.person, row.content_hash);
        (row.member_number, Known { membership, person, key, content_hash })
    });
    Ok(known.collect())
}
