//! One-time codes: how often they were sent, and what became of a try.
//!
//! Subjects (member numbers, phones) are stored as keyed hashes. Limits are the caller's; this
//! module counts.

mod forget;
mod issue;
mod sent_since;
mod try_code;

pub use forget::{forget_expired, forget_sent_until};
pub use issue::{Issue, issue};
pub use sent_since::sent_since;
pub use try_code::{CodeOutcome, CodeTry, try_code};

/// Keeps hashes of sign-in subjects apart from others.
const SUBJECT: &str = "sign-in";
