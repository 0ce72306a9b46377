//! One-time codes: how often they were sent, and what became of a try.
//!
//! Subjects (member numbers, phones) are stored as keyed hashes. Limits are the caller's; this
//! module counts.

mod forget;
mod issue;
mod person_of;
mod sent_since;
mod spend;
mod try_code;

pub use forget::{forget_expired, forget_sent_until};
pub use issue::{Issue, count_sending, issue};
pub use person_of::person_of;
pub use sent_since::sent_since;
pub use spend::spend;
pub use try_code::{CodeFor, CodeOutcome, CodeTry, try_code};

/// Keeps hashes of sign-in subjects apart from others.
const SUBJECT: &str = "sign-in";
