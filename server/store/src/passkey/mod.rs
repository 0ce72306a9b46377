//! Passkeys of people, as the browser's ceremonies made them.
//!
//! Deliberately absent: what a credential means and whether a signature is right.

mod add;
mod copied;
mod find;
mod list;
mod remove;
mod used;

use sothon_domain::person::{PasskeyId, PasskeyName, PersonId};
use time::OffsetDateTime;
use uuid::Uuid;

pub use add::add;
pub use copied::copied;
pub use find::find;
pub use list::list;
pub use remove::{remove, remove_all};
pub use used::used;

const NAME: &str = "passkey.name";

/// A passkey to store.
#[derive(Debug, Clone, Copy)]
pub struct NewPasskey<'a> {
    /// Its id.
    pub id: PasskeyId,
    /// Whose it is.
    pub person: PersonId,
    /// What the browser knows the person by; the same for all keys of one person.
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
    pub id: PasskeyId,
    /// What the browser knows the person by.
    pub user_handle: Uuid,
    /// What the browser knows the key by.
    pub credential_id: Vec<u8>,
    /// What she calls it.
    pub name: PasskeyName,
    /// When she added it.
    pub added_at: OffsetDateTime,
    /// When it last signed her in.
    pub used_at: Option<OffsetDateTime>,
    /// When its counter first went back, if it did: somebody may hold a copy.
    pub copied_at: Option<OffsetDateTime>,
}

/// A passkey that somebody signs in with.
#[derive(Debug, Clone, PartialEq)]
pub struct Found {
    /// Its id.
    pub id: PasskeyId,
    /// Whose it is.
    pub person: PersonId,
    /// What the browser knows the person by.
    pub user_handle: Uuid,
    /// The public key with its counter and flags.
    pub credential: serde_json::Value,
}
