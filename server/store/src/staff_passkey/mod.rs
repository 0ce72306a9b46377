//! Passkeys of the staff, as the browser's ceremonies made them; apart from those of people.
//!
//! Deliberately absent: what a credential means and whether a signature is right.

mod add;
mod copied;
mod find;
mod list;
mod remove;
mod used;

use sothon_domain::access::StaffMember;
use sothon_domain::person::{PasskeyName, StaffId, StaffPasskeyId};
use time::OffsetDateTime;
use uuid::Uuid;

pub use add::add;
pub use copied::{copied, last_copied};
pub use find::find;
pub use list::{has_good, list};
pub use remove::{remove, remove_all};
pub use used::used;

/// A passkey to store.
#[derive(Debug, Clone, Copy)]
pub struct NewStaffPasskey<'a> {
    /// Its id.
    pub id: StaffPasskeyId,
    /// Whose it is.
    pub staff: StaffId,
    /// What the browser knows the member by; the same for all keys of one member.
    pub user_handle: Uuid,
    /// What the browser knows the key by.
    pub credential_id: &'a [u8],
    /// The public key with its counter and flags.
    pub credential: &'a serde_json::Value,
    /// What she calls it.
    pub name: &'a PasskeyName,
    /// When she added it.
    pub at: OffsetDateTime,
}

/// A passkey in its owner's list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Listed {
    /// Its id.
    pub id: StaffPasskeyId,
    /// What the browser knows the member by.
    pub user_handle: Uuid,
    /// What the browser knows the key by.
    pub credential_id: Vec<u8>,
    /// What she calls it.
    pub name: PasskeyName,
    /// When she added it.
    pub added_at: OffsetDateTime,
    /// When it last signed her in or proved that it is she.
    pub used_at: Option<OffsetDateTime>,
    /// When its counter first went back, if it did: the key is good for nothing any more.
    pub copied_at: Option<OffsetDateTime>,
}

/// A passkey that somebody signs in with.
#[derive(Debug, Clone, PartialEq)]
pub struct Found {
    /// Its id.
    pub id: StaffPasskeyId,
    /// Whose it is, what she may do and where.
    pub member: StaffMember,
    /// Address of her mailbox.
    pub email: String,
    /// What the browser knows the member by.
    pub user_handle: Uuid,
    /// The public key with its counter and flags.
    pub credential: serde_json::Value,
    /// When its counter first went back, if it did.
    pub copied_at: Option<OffsetDateTime>,
}
