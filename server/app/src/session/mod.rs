//! Web sessions: 15 minutes idle, 12 hours in all (NIST SP 800-63B-4 draft, AAL2).

mod end;
mod keep_form;
mod resume;
mod start;
mod switch;

use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};
use sothon_domain::person::{DelegationId, PersonId};
use time::{Duration, OffsetDateTime};

pub use end::end;
pub use keep_form::{forget_kept_form, keep_form, kept_path, read_kept_form};
pub use resume::resume;
pub use start::start;
pub use switch::switch;

/// How long a session lives without a request.
pub const IDLE: Duration = Duration::minutes(15);
/// How long a session lives in all, and how long an expired one is remembered.
pub const LONGEST: Duration = Duration::hours(12);
/// A request sooner than this after the last one does not rewrite the session.
pub(crate) const TOUCH_AFTER: Duration = Duration::seconds(30);

/// A signed-in person's session.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Session {
    /// Who signed in.
    pub person: PersonId,
    /// By which leave she acts for another, if she does. Whether it still holds is asked for each request.
    #[serde(default)]
    pub acting_for: Option<DelegationId>,
    /// When she signed in.
    #[serde(with = "time::serde::timestamp")]
    pub started_at: OffsetDateTime,
    /// When the last request was counted.
    #[serde(with = "time::serde::timestamp")]
    pub seen_at: OffsetDateTime,
}

impl Session {
    /// The instant at which it ends if nothing more is asked.
    pub fn expires_at(&self) -> OffsetDateTime {
        (self.seen_at + IDLE).min(self.started_at + LONGEST)
    }
}

/// What a session cookie turned out to mean.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Resumed {
    /// The person is signed in.
    Active(Session),
    /// She was signed in for herself and must do it again; we still know who she was.
    Expired(PersonId),
    /// We know nothing of it.
    Unknown,
}

/// The store's key.
fn store_key(token: &str) -> String {
    format!("session:{}", hashed(token))
}

/// A hash of the token in hexadecimal, so that reading the store does not give away live cookies.
pub(crate) fn hashed(token: &str) -> String {
    let hash = Sha256::digest(token.as_bytes());
    hash.iter().map(|byte| format!("{byte:02x}")).collect()
}
