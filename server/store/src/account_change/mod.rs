//! Changes of the account that a person is paid to.

mod approve;
mod contacts;
mod find;
mod insert;
mod lock;
mod numbers;
mod row;
mod set_state;

use sothon_domain::account_change::{ChangeState, HolderName, Maker};
use sothon_domain::person::{AccountChangeId, PersonId, PersonName};
use time::OffsetDateTime;
use uuid::Uuid;

pub use approve::approve;
pub use contacts::contacts;
pub use find::{account, latest, waiting, with_person};
pub use insert::{NewAccountChange, insert};
pub use lock::{Locked, latest_locked, lock};
pub use numbers::{Numbers, numbers};
pub use set_state::{send_code, set_state};

// As the import seals it, so that an approval copies it.
const NUMBER: &str = "payment_account.number";
/// The column of the name on the account, which binds what is sealed in it.
const HOLDER: &str = "account_change.holder";

/// A change and where it stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AccountChange {
    /// Id.
    pub id: AccountChangeId,
    /// Whose account.
    pub person: PersonId,
    /// The bank.
    pub bank: String,
    /// The last digits of the number.
    pub ending: String,
    /// The name on the account.
    pub holder: HolderName,
    /// Who entered it.
    pub maker: Maker,
    /// When.
    pub entered_at: OffsetDateTime,
    /// Where it stands.
    pub state: ChangeState,
    /// The sending of the code that it awaits, if one was sent.
    pub challenge: Option<Uuid>,
    /// When it came to its end.
    pub ended_at: Option<OffsetDateTime>,
}

/// A change with the person as a list or a page of staff names her.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WithPerson {
    /// The change.
    pub change: AccountChange,
    /// Her name.
    pub name: PersonName,
}

/// As much of the account that a person is paid to as may be shown.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PaidTo {
    /// The bank.
    pub bank: String,
    /// The last digits of the number.
    pub ending: String,
}
