//! What decided awards were worked out from, and how, kept with them for good.

mod body;
mod insert;
mod load;
mod newest;

use sothon_domain::money::Riel;
use sothon_domain::pension::{AwardInputs, AwardWorking, RuleSetId};
use sothon_domain::person::{AwardId, MembershipId};
use uuid::Uuid;

use crate::{Db, Vault};

pub use insert::insert;
pub use load::load;
pub(crate) use newest::of_memberships;

const BODY: &str = "award_working.body";

/// A working to be stored.
#[derive(Debug)]
pub struct NewWorking {
    /// The id of its row.
    pub id: Uuid,
    /// Whose pension.
    pub membership: MembershipId,
    /// The award and its version.
    pub award: (AwardId, i32),
    /// How many were stored with that version before, and one.
    pub sequence: i32,
    /// What is stored.
    pub working: AwardWorking,
}

/// The newest stored working of an award, as far as it can be compared without opening it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StoredWorking {
    /// The award and its version.
    pub award: (AwardId, i32),
    /// Counts from 1.
    pub sequence: i32,
    /// The rule set; none where none was known to be in force.
    pub rule_set: Option<RuleSetId>,
    /// What the rules gave, riel a month; none where no rule that was held gave anything.
    pub by_rules: Option<Riel>,
    /// The keyed hash of the facts.
    facts_hash: Vec<u8>,
}

impl StoredWorking {
    /// Whether it was worked out from these facts.
    pub fn is_from(&self, db: &Db, inputs: &AwardInputs) -> bool {
        self.facts_hash == facts_hash(db.vault(), self.award.0, inputs)
    }
}

/// Equal for equal facts of the same award, and of use to nobody who lacks the key.
fn facts_hash(vault: &Vault, award: AwardId, inputs: &AwardInputs) -> Vec<u8> {
    let json = serde_json::to_string(inputs).expect("invariant: the facts of an award are JSON");
    vault.hasher("award_working.facts", &award.to_string())(&[&json]).to_vec()
}
