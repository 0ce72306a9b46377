//! The numbers of the accounts that a change is about.

use sothon_domain::access::Scope;
use sothon_domain::masked::AccountText;
use sothon_domain::person::AccountChangeId;

use super::NUMBER;
use crate::scope_args::ScopeArgs;
use crate::vault::WrappedKey;
use crate::{Db, StoreError};

/// The numbers, opened.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Numbers {
    /// Of the account that was entered.
    pub entered: AccountText,
    /// Of the account that the person is paid to now, if the register holds one.
    pub now: Option<AccountText>,
}

/// The numbers of the change with this id. [`StoreError::NotFound`] outside the scope.
pub async fn numbers(db: &Db, scope: &Scope, id: AccountChangeId) -> Result<Numbers, StoreError> {
    let args = ScopeArgs::from(scope);
    let row = sqlx::query!(
        r#"SELECT p.id AS person, p.data_key, p.ring_key, c.number, b.number AS "now?"
        FROM account_change c JOIN person p ON p.id = c.person
        LEFT JOIN payment_account b ON b.person = p.id
        WHERE c.id = $1 AND in_scope(p.id, p.province, $2, $3, $4)"#,
        id.uuid(),
        args.own,
        args.province,
        args.all,
    )
    .fetch_optional(db.pool())
    .await?
    .ok_or(StoreError::NotFound)?;
    let wrapped = WrappedKey { ring_key: row.ring_key, bytes: row.data_key };
    let (vault, key) = (db.vault(), db.vault().unwrap(row.person, &wrapped)?);
    // What is sealed for a change is bound to its person, so that an approval copies it.
    let number = |sealed: &[u8]| -> Result<AccountText, StoreError> {
        Ok(AccountText::new(vault.open(&key, NUMBER, row.person, sealed)?))
    };
    let now = row.now.as_deref().map(number).transpose()?;
    Ok(Numbers { entered: number(&row.number)?, now })
}
