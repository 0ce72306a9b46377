//! Taking over what a later file says of a member.

mod account;
mod award;
mod award_fact;
mod family;
mod membership;
mod person;

use sothon_domain::access::{Purpose, Scope};
use time::OffsetDateTime;
use uuid::Uuid;

use super::ImportedMember;
use super::people::Known;
use crate::scope_args::ScopeArgs;
use crate::{StoreError, Tx};

pub(super) use person::{Locked, lock};

/// What no file changes on this person's record now.
pub(super) struct Closed {
    /// The fields that a case has decided.
    pub(super) decided: Vec<String>,
    /// Whether her emergency lock stands.
    pub(super) locked: bool,
}

/// What no file changes on this person's record at this moment.
pub(super) async fn closed(tx: &mut Tx, person: Uuid) -> Result<Closed, StoreError> {
    let args = ScopeArgs::from(&Scope::All(Purpose::Import));
    Ok(sqlx::query_as!(
        Closed,
        r#"SELECT ARRAY(SELECT f.field FROM decided_field f WHERE f.person = p.id) AS "decided!",
            EXISTS (SELECT 1 FROM person_lock l
                WHERE l.person = p.id AND l.unlocked_at IS NULL) AS "locked!"
        FROM person p WHERE p.id = $1 AND in_scope(p.id, p.province, $2, $3, $4)"#,
        person,
        args.own,
        args.province,
        args.all,
    )
    .fetch_one(tx.connection())
    .await?)
}

/// Whether a column is part of a decided award or of what it rests on: a decision is the institution's, so
/// that it lands on a locked record too. Everything else of the record waits for the end of the lock.
pub(super) fn is_of_award(column: &str) -> bool {
    column.starts_with("award_") || award_fact::COLUMNS.contains(&column)
}

/// What a column is written together with: where a case has decided one part of a name, of an award or
/// of an account, no file changes another part.
pub(super) fn written_with(column: &str) -> &str {
    match column {
        "family_name_km" | "given_name_km" => "name_km",
        "family_name_latin" | "given_name_latin" => "name_latin",
        _ if column.starts_with("award_") => "award",
        _ if column.starts_with("account_") => "account",
        _ => column,
    }
}

/// Whether the column would end an award or close an account. Neither ends by an empty cell: an award
/// ends by a decision, and an account is replaced by another.
pub(super) async fn would_end(
    tx: &mut Tx,
    membership: Uuid,
    row: &ImportedMember,
) -> Result<impl Fn(&str) -> bool + use<>, StoreError> {
    let award = row.award.is_none() && award::latest(tx, membership).await?.is_some();
    let account = row.account.is_none();
    Ok(move |column: &str| {
        award && column.starts_with("award_") || account && column.starts_with("account_")
    })
}

/// Takes over these columns of the row for the locked person.
pub(super) async fn apply(
    tx: &mut Tx,
    known: &Known,
    Locked { person, key }: Locked,
    row: &ImportedMember,
    columns: &[&'static str],
    at: OffsetDateTime,
) -> Result<(), StoreError> {
    let changed = |column: &str| columns.contains(&column);
    let merged = person::merge(person.clone(), row, columns);
    if merged != person {
        // A first phone is a first binding: codes go there at once.
        let another = person.phone.is_some() && person.phone != merged.phone;
        person::write(tx, &merged, &key, another.then_some(at)).await?;
    }
    if changed("scheme") || changed("grade") || changed("retired_on") {
        membership::write(tx, known.membership, row, columns).await?;
    }
    if changed("service") {
        membership::replace_service(tx, known.membership, row).await?;
    }
    if changed("salaries") {
        membership::replace_salaries(tx, known.membership, row).await?;
    }
    if let Some(award) =
        row.award.as_ref().filter(|_| columns.iter().any(|column| column.starts_with("award_")))
    {
        award::write(tx, known, award, at).await?;
    }
    if award_fact::COLUMNS.into_iter().any(changed) {
        award_fact::write(tx, known.membership, row, columns).await?;
    }
    if changed("account_bank") || changed("account_number") {
        account::replace(tx, known.person, &key, row).await?;
    }
    if changed("family") {
        family::replace(tx, known.person, &key, row).await?;
    }
    Ok(())
}

/// Keeps what the file said, for the next comparison.
pub(super) async fn remember(
    tx: &mut Tx,
    membership: Uuid,
    cell_hashes: &[u8],
) -> Result<(), StoreError> {
    let args = ScopeArgs::from(&Scope::All(Purpose::Import));
    sqlx::query!(
        "UPDATE membership m SET cell_hashes = $2 FROM person p \
         WHERE m.id = $1 AND p.id = m.person AND in_scope(p.id, p.province, $3, $4, $5)",
        membership,
        cell_hashes,
        args.own,
        args.province,
        args.all,
    )
    .execute(tx.connection())
    .await?;
    Ok(())
}
