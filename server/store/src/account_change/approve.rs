//! The account of an approved change takes the place of the old one.

use sothon_domain::access::Scope;
use time::OffsetDateTime;

use super::Locked;
use crate::scope_args::ScopeArgs;
use crate::written::one;
use crate::{StoreError, Tx};

/// The fields of the import that an approved change answers for: no file overwrites them.
const DECIDED: [&str; 2] = ["account_bank", "account_number"];

/// Makes the account of a locked change the one that the person is paid to. The change keeps the account
/// that was hers before. [`StoreError::NotFound`] outside the scope.
pub async fn approve(
    tx: &mut Tx,
    scope: &Scope,
    locked: &Locked,
    at: OffsetDateTime,
) -> Result<(), StoreError> {
    let (id, person) = (locked.change.id.uuid(), locked.change.person.uuid());
    let args = ScopeArgs::from(scope);
    sqlx::query!(
        "UPDATE account_change c SET old_bank = b.bank, old_number = b.number, \
             old_ending = b.ending \
         FROM payment_account b JOIN person p ON p.id = b.person \
         WHERE c.id = $1 AND b.person = c.person AND in_scope(p.id, p.province, $2, $3, $4)",
        id,
        args.own,
        args.province,
        args.all,
    )
    .execute(tx.connection())
    .await?;
    let args = ScopeArgs::from(scope);
    let written = sqlx::query!(
        "INSERT INTO payment_account (person, bank, number, ending) \
         SELECT c.person, c.bank, c.number, c.ending \
         FROM account_change c JOIN person p ON p.id = c.person \
         WHERE c.id = $1 AND in_scope(p.id, p.province, $2, $3, $4) \
         ON CONFLICT (person) DO UPDATE \
         SET bank = excluded.bank, number = excluded.number, ending = excluded.ending",
        id,
        args.own,
        args.province,
        args.all,
    )
    .execute(tx.connection())
    .await?;
    one(written.rows_affected())?;
    let fields: Vec<String> = DECIDED.map(str::to_owned).into();
    sqlx::query!(
        "INSERT INTO decided_field (person, field, reference, decided_at) \
         SELECT $1, field, $3, $4 FROM UNNEST($2::text[]) AS decided (field) \
         ON CONFLICT (person, field) DO UPDATE SET reference = $3, decided_at = $4",
        person,
        &fields,
        format!("account-change:{id}"),
        at,
    )
    .execute(tx.connection())
    .await?;
    Ok(())
}
