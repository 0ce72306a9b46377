//! Another bank account for a pension. The person enters it and proves that it is she; it waits three days
//! while everybody it concerns is told; *not me* stops it for good; officers approve it.
//!
//! Deliberately absent: payments. Those under way go to the account that was hers when they were made.

mod code;
mod counter;
mod decide;
mod enter;
mod list;
mod not_me;
mod notice;
mod open;
mod show;
mod withdraw;

pub use code::{CodeChecked, CodeSent, check_code, send_code};
pub use counter::{Counter, CounterEntered, NumberFault, enter_for};
pub use decide::{Decided, approve, refuse};
pub use enter::{CODE_PAGE, Enter, Entered, enter};
pub use list::{Listed, list};
pub(crate) use not_me::freeze;
pub use not_me::{Stopped, stop};
pub(crate) use notice::tell_asked;
pub use open::{OpenedChange, PaidNow, open, open_with};
pub use show::{AccountPage, SeenChange, show};
pub(crate) use show::{under_way, way_under_way};
pub use sothon_store::account_change::PaidTo;
pub use withdraw::withdraw;

use sothon_domain::account_change::BankAccount;
use sothon_domain::person::AccountChangeId;

use crate::App;
use crate::keyed_hash::keyed_hash;

/// The path of a change on the portal, for officers.
fn path(id: AccountChangeId) -> String {
    format!("/staff/accounts/{id}")
}

/// What an idempotency row compares: a plain hash of an account's number would be found by guessing.
fn keyed(app: &App, what: &str, account: &BankAccount) -> [u8; 32] {
    // No part has a line break in it.
    let parts = [what, account.bank.name(), account.number.as_str(), account.holder.as_str()];
    let parts = parts.join("\n");
    keyed_hash(app.db.vault().codes_key(), &[b"account-change:\n", parts.as_bytes()])
}
