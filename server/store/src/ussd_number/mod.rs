//! Phone numbers that have dialled: their language, and their wrong tries, registered or not.

mod forget;
mod language;
mod lock;
mod save;

use sothon_domain::pin::Tries;
use time::OffsetDateTime;

pub use forget::forget_until;
pub use language::{keep_language, language};
pub use lock::lock;
pub use save::save;

/// Keeps numbers apart from other hashed values; the same as that of a person's registered phone.
pub(crate) const PHONE: &str = "phone";

/// What is known of a number, locked until the transaction ends.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Number {
    /// Wrong tries from it.
    pub tries: Tries,
    /// When PINs were set for it, or tried to be, oldest first; older than a day may be missing.
    pub set_at: Vec<OffsetDateTime>,
    /// When a PIN was last right.
    pub last_right_at: Option<OffsetDateTime>,
}
