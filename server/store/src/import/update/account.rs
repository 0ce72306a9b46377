//! Where she is paid.

use uuid::Uuid;

use crate::import::{ImportedMember, insert};
use crate::vault::DataKey;
use crate::{StoreError, Tx};

pub(super) async fn replace(
    tx: &mut Tx,
    person: Uuid,
    key: &DataKey,
    row: &ImportedMember,
) -> Result<(), StoreError> {
    let Some(account) = &row.account else { return Ok(()) };
    let (number, ending) = insert::seal_account(tx.vault(), key, person, account);
    sqlx::query!(
        "INSERT INTO payment_account (person, bank, number, ending) VALUES ($1, $2, $3, $4) \
         ON CONFLICT (person) DO UPDATE SET bank = $2, number = $3, ending = $4",
        person,
        account.bank,
        number,
        ending,
    )
    .execute(tx.connection())
    .await?;
    Ok(())
}
