//! What an officer was shown when she was asked to check a proposal.

use std::fmt;

use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};
use sothon_store::award_decision::AwardDecision;

/// The digest of everything that is proposed, the instrument included. The page gives it and takes it
/// back with the decision, so that an officer approves exactly what she saw.
///
/// It comes back from outside, so it may be any text; one that belongs to no proposal differs from all.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Shown(String);

impl Shown {
    /// What showing this proposal is known by.
    pub(super) fn of(decision: &AwardDecision) -> Self {
        let proposal = &decision.proposal;
        let since =
            decision.since.map_or_else(String::new, |(id, version)| format!("{id} {version}"));
        let mut hash = Sha256::new();
        for part in [
            decision.id.to_string().as_bytes(),
            decision.membership.to_string().as_bytes(),
            proposal.kind.code().as_bytes(),
            proposal.amount.to_string().as_bytes(),
            proposal.number.as_bytes(),
            proposal.decided_on.to_string().as_bytes(),
            proposal.title.as_bytes(),
            &decision.instrument_hash,
            since.as_bytes(),
        ] {
            hash.update((part.len() as u64).to_be_bytes());
            hash.update(part);
        }
        Self(hash.finalize().iter().map(|byte| format!("{byte:02x}")).collect())
    }
}

/// 64 hexadecimal digits, for a form's hidden field.
impl fmt::Display for Shown {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}
