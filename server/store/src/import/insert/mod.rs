//! Members who are not in the register yet: a chunk of them in one statement for each table.

mod account;
mod award;
mod award_fact;
mod facts;
mod family;
mod membership;
mod person;

use time::OffsetDateTime;
use uuid::Uuid;

use super::ImportedMember;
use crate::person::{Sealed, seal};
use crate::vault::{DataKey, WrappedKey};
use crate::{StoreError, Tx};

pub(super) use account::seal as seal_account;
pub(super) use facts::{salaries, service};
pub(super) use family::links;

/// A new member with her data key and everything that can be sealed before the statements run.
struct Newcomer<'a> {
    row: &'a ImportedMember,
    cell_hashes: Vec<u8>,
    key: DataKey,
    wrapped: WrappedKey,
    sealed: Sealed,
}

impl Newcomer<'_> {
    fn person(&self) -> Uuid {
        self.row.person.id.uuid()
    }

    fn membership(&self) -> Uuid {
        self.row.membership.id.uuid()
    }
}

/// Stores all of them, each with the hashes of her cells.
pub(super) async fn all(
    tx: &mut Tx,
    rows: Vec<(&ImportedMember, Vec<u8>)>,
    at: OffsetDateTime,
) -> Result<(), StoreError> {
    if rows.is_empty() {
        return Ok(());
    }
    let vault = tx.vault();
    let new: Vec<Newcomer<'_>> = rows
        .into_iter()
        .map(|(row, cell_hashes)| {
            let id = row.person.id.uuid();
            let (key, wrapped) = vault.new_data_key(id);
            let sealed = seal(vault, &key, id, &row.person);
            Newcomer { row, cell_hashes, key, wrapped, sealed }
        })
        .collect();
    person::insert(tx, &new).await?;
    membership::insert(tx, &new).await?;
    service(tx, new.iter().map(|one| (one.membership(), one.row))).await?;
    salaries(tx, new.iter().map(|one| (one.membership(), one.row))).await?;
    award::insert(tx, &new, at).await?;
    award_fact::insert(tx, &new).await?;
    account::insert(tx, &new).await?;
    links(tx, new.iter().map(|one| (one.person(), &one.key, one.row))).await
}
