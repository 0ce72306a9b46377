//! Where they are paid.

use uuid::Uuid;

use super::Newcomer;
use crate::import::NewAccount;
use crate::vault::{DataKey, Vault};
use crate::{StoreError, Tx};

const NUMBER: &str = "payment_account.number";
/// Digits of an account number that stay readable.
const ENDING: usize = 3;

/// The account's number sealed, and its readable ending.
pub(in crate::import) fn seal(
    vault: &Vault,
    key: &DataKey,
    person: Uuid,
    account: &NewAccount,
) -> (Vec<u8>, String) {
    let sealed = vault.seal(key, NUMBER, person, &account.number);
    let digits: Vec<char> = account.number.chars().collect();
    (sealed, digits[digits.len().saturating_sub(ENDING)..].iter().collect())
}

pub(super) async fn insert(tx: &mut Tx, new: &[Newcomer<'_>]) -> Result<(), StoreError> {
    let vault = tx.vault();
    let (mut people, mut banks) = (Vec::new(), Vec::new());
    let (mut numbers, mut endings) = (Vec::new(), Vec::new());
    for one in new {
        let Some(account) = &one.row.account else { continue };
        let (number, ending) = seal(vault, &one.key, one.person(), account);
        people.push(one.person());
        banks.push(account.bank.clone());
        numbers.push(number);
        endings.push(ending);
    }
    sqlx::query!(
        "INSERT INTO payment_account (person, bank, number, ending) \
         SELECT * FROM UNNEST($1::uuid[], $2::text[], $3::bytea[], $4::text[])",
        &people,
        &banks,
        &numbers,
        &endings,
    )
    .execute(tx.connection())
    .await?;
    Ok(())
}
