//! A chunk of members.

use std::collections::HashMap;

use sothon_domain::access::{Purpose, Scope};
use sothon_domain::person::{MemberNumber, PersonId};
use time::OffsetDateTime;
use uuid::Uuid;

use super::{Difference, ImportedMember, OnChange, Standing, cells, insert, update};
use crate::person::national_id_hash;
use crate::scope_args::ScopeArgs;
use crate::{StoreError, Tx};

/// A member who is in the register.
pub(super) struct Known {
    pub(super) membership: Uuid,
    pub(super) person: Uuid,
    pub(super) cell_hashes: Vec<u8>,
}

/// Stores the members that are new and says how each row stands, in the order of the rows. No two
/// rows may be about one member.
pub async fn people(
    tx: &mut Tx,
    members: &[ImportedMember],
    on_change: OnChange,
    at: OffsetDateTime,
) -> Result<Vec<Standing>, StoreError> {
    let known = known(tx, members).await?;
    let owners = owners_of_ids(tx, members).await?;
    let mut standings = Vec::with_capacity(members.len());
    let mut newcomers = Vec::new();
    for row in members {
        let number = &row.membership.member_number;
        let hashes = cells::hashes(tx.vault(), number, &row.cells);
        standings.push(match (owner(tx, &owners, row), known.get(number.as_str())) {
            (Some(owner), _) => Standing::NationalIdOf(owner),
            (None, None) => {
                newcomers.push((row, hashes));
                Standing::New
            }
            (None, Some(known)) => compare(tx, known, row, &hashes, on_change, at).await?,
        });
    }
    insert::all(tx, newcomers, at).await?;
    Ok(standings)
}

async fn compare(
    tx: &mut Tx,
    known: &Known,
    row: &ImportedMember,
    hashes: &[u8],
    on_change: OnChange,
    at: OffsetDateTime,
) -> Result<Standing, StoreError> {
    let columns = cells::differing(&known.cell_hashes, hashes, &row.cells);
    if columns.is_empty() {
        return Ok(Standing::Unchanged);
    }
    // Whoever decides about her, or locks her record, holds her row: what is closed is read after it was
    // waited for.
    let taken = match on_change {
        OnChange::Apply => Some(update::lock(tx, known.person).await?),
        OnChange::Report => None,
    };
    let closed = update::closed(tx, known.person).await?;
    let would_end = update::would_end(tx, known.membership, row).await?;
    let is_decided = |column: &str| {
        let together = update::written_with(column);
        closed.decided.iter().any(|field| update::written_with(field) == together)
    };
    let kept = |column: &&'static str| is_decided(column) || would_end(column);
    let (kept, rest): (Vec<_>, Vec<_>) = columns.into_iter().partition(kept);
    let held = |column: &&'static str| closed.locked && !update::is_of_award(column);
    let (held, open): (Vec<_>, Vec<_>) = rest.into_iter().partition(held);
    if let Some(taken) = taken.filter(|_| !open.is_empty()) {
        let hashes = cells::taken_over(&known.cell_hashes, hashes, &row.cells, &open);
        update::apply(tx, known, taken, row, &open, at).await?;
        update::remember(tx, known.membership, &hashes).await?;
    }
    Ok(Standing::Changed(Difference { person: PersonId::new(known.person), open, kept, held }))
}

/// The other member who has this row's national id in the register.
fn owner(
    tx: &Tx,
    owners: &HashMap<Vec<u8>, Vec<MemberNumber>>,
    row: &ImportedMember,
) -> Option<MemberNumber> {
    let id = row.person.national_id.as_ref()?;
    let owners = owners.get(&national_id_hash(tx.vault(), id))?;
    owners.iter().find(|owner| **owner != row.membership.member_number).cloned()
}

async fn known(
    tx: &mut Tx,
    members: &[ImportedMember],
) -> Result<HashMap<String, Known>, StoreError> {
    let args = ScopeArgs::from(&Scope::All(Purpose::Import));
    let numbers: Vec<String> =
        members.iter().map(|new| new.membership.member_number.as_str().to_owned()).collect();
    let rows = sqlx::query!(
        "SELECT m.member_number, m.id, m.person, m.cell_hashes \
         FROM UNNEST($1::text[]) AS wanted (number) \
         JOIN membership m ON m.member_number = wanted.number JOIN person p ON p.id = m.person \
         WHERE in_scope(p.id, p.province, $2, $3, $4)",
        &numbers,
        args.own,
        args.province,
        args.all,
    )
    .fetch_all(tx.connection())
    .await?;
    let known = rows.into_iter().map(|row| {
        let known = Known { membership: row.id, person: row.person, cell_hashes: row.cell_hashes };
        (row.member_number, known)
    });
    Ok(known.collect())
}

async fn owners_of_ids(
    tx: &mut Tx,
    members: &[ImportedMember],
) -> Result<HashMap<Vec<u8>, Vec<MemberNumber>>, StoreError> {
    let args = ScopeArgs::from(&Scope::All(Purpose::Import));
    let ids = members.iter().filter_map(|row| row.person.national_id.as_ref());
    let hashes: Vec<Vec<u8>> = ids.map(|id| national_id_hash(tx.vault(), id)).collect();
    let rows = sqlx::query!(
        r#"SELECT p.national_id_hash AS "hash!", m.member_number
           FROM UNNEST($1::bytea[]) AS wanted (hash)
           JOIN person p ON p.national_id_hash = wanted.hash JOIN membership m ON m.person = p.id
           WHERE in_scope(p.id, p.province, $2, $3, $4)"#,
        &hashes,
        args.own,
        args.province,
        args.all,
    )
    .fetch_all(tx.connection())
    .await?;
    let mut owners: HashMap<Vec<u8>, Vec<MemberNumber>> = HashMap::new();
    for row in rows {
        let wrong = |_| StoreError::inconsistent("membership", "-", "member_number is none");
        owners.entry(row.hash).or_default().push(row.member_number.parse().map_err(wrong)?);
    }
    Ok(owners)
}
