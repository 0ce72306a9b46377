//! A stored merge, read.

use sothon_domain::person::merge::{Decision, Joined, Merge, Proposal, Records};
use sothon_domain::person::{MergeId, PersonId, StaffId};
use time::OffsetDateTime;
use uuid::Uuid;

use super::{PARTING_REASON, REASON, RecordMerge, Signed};
use crate::StoreError;
use crate::vault::{DataKey, Vault, WrappedKey};

/// Merges of which something holds, with the numbers and who signed.
macro_rules! merges {
    ($which:tt, $($args:tt)+) => {
        sqlx::query_as!(
            MergeRow,
            r#"SELECT g.id, g.kept, g.retired, g.kept_number, g.retired_number, g.state, g.reason,
            g.proposed_by, g.proposed_at, g.decided_by, g.decided_at, g.parting_reason, g.parting_by,
            g.parting_at, g.parted_by, g.parted_at, k.data_key, k.ring_key,
            s.email AS "proposed_address!", d.email AS "decided_address?",
            a.email AS "parting_address?", e.email AS "parted_address?"
        FROM record_merge g JOIN person k ON k.id = g.kept JOIN person r ON r.id = g.retired
            JOIN staff s ON s.id = g.proposed_by LEFT JOIN staff d ON d.id = g.decided_by
            LEFT JOIN staff a ON a.id = g.parting_by LEFT JOIN staff e ON e.id = g.parted_by
        WHERE "# + $which,
            $($args)+
        )
    };
}
pub(super) use merges;

/// The columns of a merge, with the key of the kept record and the addresses of the staff.
pub(super) struct MergeRow {
    pub(super) id: Uuid,
    pub(super) kept: Uuid,
    pub(super) retired: Uuid,
    pub(super) kept_number: String,
    pub(super) retired_number: String,
    pub(super) state: String,
    pub(super) reason: Vec<u8>,
    pub(super) proposed_by: Uuid,
    pub(super) proposed_at: OffsetDateTime,
    pub(super) decided_by: Option<Uuid>,
    pub(super) decided_at: Option<OffsetDateTime>,
    pub(super) parting_reason: Option<Vec<u8>>,
    pub(super) parting_by: Option<Uuid>,
    pub(super) parting_at: Option<OffsetDateTime>,
    pub(super) parted_by: Option<Uuid>,
    pub(super) parted_at: Option<OffsetDateTime>,
    pub(super) data_key: Vec<u8>,
    pub(super) ring_key: i16,
    pub(super) proposed_address: String,
    pub(super) decided_address: Option<String>,
    pub(super) parting_address: Option<String>,
    pub(super) parted_address: Option<String>,
}

fn decision(by: Option<Uuid>, at: Option<OffsetDateTime>) -> Option<Decision> {
    Some(Decision { by: StaffId::new(by?), at: at? })
}

impl MergeRow {
    pub(super) fn open(self, vault: &Vault) -> Result<RecordMerge, StoreError> {
        let id = self.id;
        let wrong = |problem| StoreError::inconsistent("record_merge", id, problem);
        let wrapped = WrappedKey { ring_key: self.ring_key, bytes: self.data_key.clone() };
        let key = vault.unwrap(self.kept, &wrapped)?;
        let state = self.state(vault, &key)?.ok_or_else(|| wrong("impossible state"))?;
        let (kept, retired) = (PersonId::new(self.kept), PersonId::new(self.retired));
        Ok(RecordMerge {
            id: MergeId::new(id),
            records: Records::new(kept, retired).map_err(|_| wrong("one record twice"))?,
            kept_number: self.kept_number.parse().map_err(|_| wrong("kept_number is none"))?,
            retired_number: self
                .retired_number
                .parse()
                .map_err(|_| wrong("retired_number is none"))?,
            state,
            signed: Signed {
                proposed: self.proposed_address,
                decided: self.decided_address,
                parting: self.parting_address,
                parted: self.parted_address,
            },
        })
    }

    fn state(&self, vault: &Vault, key: &DataKey) -> Result<Option<Merge>, StoreError> {
        let first = (self.proposed_by, self.proposed_at, (REASON, &self.reason));
        let proposal = self.proposal(vault, key, first)?;
        let parting = match (self.parting_by, self.parting_at, &self.parting_reason) {
            (Some(by), Some(at), Some(reason)) => {
                Some(self.proposal(vault, key, (by, at, (PARTING_REASON, reason)))?)
            }
            _ => None,
        };
        Ok(self.stage(proposal, parting))
    }

    /// The state of the columns; none where they do not belong together.
    fn stage(&self, proposal: Proposal, parting: Option<Proposal>) -> Option<Merge> {
        let decided = decision(self.decided_by, self.decided_at);
        let joined = |proposal| Some(Joined { proposal, approval: decided? });
        Some(match self.state.as_str() {
            "proposed" => Merge::Proposed(proposal),
            "declined" => Merge::Declined { proposal, refusal: decided? },
            "standing" => Merge::Standing(joined(proposal)?),
            "parting" => Merge::PartingProposed { joined: joined(proposal)?, proposal: parting? },
            "parted" => Merge::Parted {
                joined: joined(proposal)?,
                proposal: parting?,
                approval: decision(self.parted_by, self.parted_at)?,
            },
            _ => return None,
        })
    }

    fn proposal(
        &self,
        vault: &Vault,
        key: &DataKey,
        (by, at, (column, sealed)): (Uuid, OffsetDateTime, (&'static str, &Vec<u8>)),
    ) -> Result<Proposal, StoreError> {
        let reason = vault.open(key, column, self.id, sealed)?;
        let wrong = |_| StoreError::inconsistent("record_merge", self.id, "a reason is none");
        Ok(Proposal { by: StaffId::new(by), at, reason: reason.parse().map_err(wrong)? })
    }
}
