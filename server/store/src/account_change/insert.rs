//! A new change.

use sothon_domain::access::Scope;
use sothon_domain::account_change::{BankAccount, ChangeState, Maker};
use sothon_domain::person::{AccountChangeId, PersonId};
use sothon_domain::place_change::EntryCode;
use time::OffsetDateTime;

use super::{HOLDER, NUMBER};
use crate::person::data_key;
use crate::{StoreError, Tx};

/// A change to be stored.
#[derive(Debug)]
pub struct NewAccountChange<'a> {
    /// Id.
    pub id: AccountChangeId,
    /// Whose account.
    pub person: PersonId,
    /// The account.
    pub account: &'a BankAccount,
    /// Who enters it.
    pub maker: Maker,
    /// At which branch's counter; none from home or at an office.
    pub branch: Option<&'a EntryCode>,
    /// Where it stands: it waits, for the code or for its hour.
    pub state: ChangeState,
    /// Now.
    pub at: OffsetDateTime,
}

/// Stores a change, in a transaction that has locked her row. [`StoreError::NotFound`] when she is outside
/// the scope, [`StoreError::Duplicate`] while another one is under way.
pub async fn insert(
    tx: &mut Tx,
    scope: &Scope,
    new: &NewAccountChange<'_>,
) -> Result<(), StoreError> {
    let key = data_key(tx, scope, new.person).await?;
    let (id, person, account) = (new.id.uuid(), new.person.uuid(), new.account);
    let number = tx.vault().seal(&key, NUMBER, person, account.number.as_str());
    let holder = tx.vault().seal(&key, HOLDER, id, account.holder.as_str());
    let maker = match new.maker {
        Maker::Person => None,
        Maker::Staff(staff) => Some(staff.uuid()),
    };
    let ready_at = match new.state {
        ChangeState::Waiting { ready_at, .. } => Some(ready_at),
        _ => None,
    };
    sqlx::query!(
        "INSERT INTO account_change (id, person, bank, number, ending, holder, maker, entered_at, \
             state, ready_at, branch) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)",
        id,
        person,
        account.bank.name(),
        number,
        account.number.ending(),
        holder,
        maker,
        new.at,
        new.state.code(),
        ready_at,
        new.branch.map(EntryCode::as_str),
    )
    .execute(tx.connection())
    .await
    .map_err(StoreError::taken("account change"))?;
    Ok(())
}
