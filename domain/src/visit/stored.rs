//! A state as it lies in its row.

use time::OffsetDateTime;

use super::{FingerTries, Method, Onward, VisitState, WithoutFinger};
use crate::person::StaffId;

/// The columns of a state.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Stored<'a> {
    /// The code of the stage.
    pub code: &'a str,
    /// Who serves her, or sent her on.
    pub agent: Option<StaffId>,
    /// What was tried.
    pub tries: FingerTries,
    /// Why no finger is asked for.
    pub without: Option<WithoutFinger>,
    /// Since when a second officer is waited for.
    pub since: Option<OffsetDateTime>,
    /// By what she has shown that she lives.
    pub method: Option<Method>,
    /// Where she goes on to.
    pub onward: Option<Onward>,
}

impl VisitState {
    /// The state of a stored row; none where its columns do not belong together.
    pub fn read(stored: &Stored<'_>) -> Option<Self> {
        let agent = stored.agent;
        Some(match stored.code {
            "waiting" => Self::Waiting,
            "fingers" => Self::Fingers { agent: agent?, tries: stored.tries },
            "papers" => Self::Papers { agent: agent?, why: stored.without? },
            "provisional" => {
                Self::Provisional { agent: agent?, why: stored.without?, since: stored.since? }
            }
            "certified" => Self::Certified { method: stored.method? },
            "sent" => Self::Sent { by: agent?, onward: stored.onward? },
            "left" => Self::Left,
            _ => return None,
        })
    }
}
