//! A stored proposal, read.

use serde::{Deserialize, Serialize};
use sothon_domain::money::Riel;
use sothon_domain::person::{DeathReportId, PersonId, RecoveryId, StaffId};
use sothon_domain::recovery::{Payer, Plan, Proposal, RecoveryState, RefusalReason, Terms};
use sothon_domain::year_month::YearMonth;
use time::{Date, OffsetDateTime};
use uuid::Uuid;

use super::{Recovery, TERMS};
use crate::StoreError;
use crate::vault::{Vault, WrappedKey};

/// The text that is sealed.
#[derive(Serialize, Deserialize)]
pub(super) struct Sealed {
    payer: Option<String>,
    reason: String,
}

/// Who pays and why, as text.
pub(super) fn text(proposal: &Proposal) -> String {
    let payer = match &proposal.terms {
        Terms::Recover { payer: Payer::Survivor { name, .. }, .. } => Some(name.clone()),
        Terms::Recover { payer: Payer::Bank, .. } | Terms::Waive => None,
    };
    let sealed = Sealed { payer, reason: proposal.reason.clone() };
    serde_json::to_string(&sealed).expect("what is proposed is plain data")
}

/// The columns of a proposal and of the person's key.
pub(super) struct RecoveryRow {
    pub(super) id: Uuid,
    pub(super) report: Uuid,
    pub(super) person: Uuid,
    pub(super) sum: i64,
    pub(super) way: String,
    pub(super) terms: Vec<u8>,
    pub(super) payer: Option<Uuid>,
    pub(super) instalments: Option<i16>,
    pub(super) first_month: Option<Date>,
    pub(super) agreed_on: Option<Date>,
    pub(super) maker: Uuid,
    pub(super) proposed_at: OffsetDateTime,
    pub(super) state: String,
    pub(super) checker: Option<Uuid>,
    pub(super) refusal_reason: Option<String>,
    pub(super) ended_at: Option<OffsetDateTime>,
    pub(super) data_key: Vec<u8>,
    pub(super) ring_key: i16,
}

impl RecoveryRow {
    /// Opens it.
    pub(super) fn open(self, vault: &Vault) -> Result<Recovery, StoreError> {
        let id = self.id;
        let wrong = |problem| StoreError::inconsistent("death_recovery", id, problem);
        let wrapped = WrappedKey { ring_key: self.ring_key, bytes: self.data_key.clone() };
        let key = vault.unwrap(self.person, &wrapped)?;
        let text = vault.open(&key, TERMS, id, &self.terms)?;
        let sealed: Sealed =
            serde_json::from_str(&text).map_err(|_| wrong("terms are no terms"))?;
        let state = self.state().ok_or_else(|| wrong("impossible state"))?;
        let terms = self.terms(sealed.payer).ok_or_else(|| wrong("impossible terms"))?;
        Ok(Recovery {
            id: RecoveryId::new(id),
            report: DeathReportId::new(self.report),
            person: PersonId::new(self.person),
            proposal: Proposal { sum: Riel::new(self.sum), terms, reason: sealed.reason },
            proposed_at: self.proposed_at,
            state,
            ended_at: self.ended_at,
        })
    }

    fn state(&self) -> Option<RecoveryState> {
        let (maker, checker) = (StaffId::new(self.maker), self.checker.map(StaffId::new));
        let reason = self.refusal_reason.as_deref().and_then(RefusalReason::from_code);
        RecoveryState::stored(&self.state, maker, checker, reason)
    }

    fn terms(&self, name: Option<String>) -> Option<Terms> {
        let payer = match self.way.as_str() {
            "waive" => return Some(Terms::Waive),
            "bank" => Payer::Bank,
            "survivor" => Payer::Survivor { name: name?, known: self.payer.map(PersonId::new) },
            _ => return None,
        };
        let count = u8::try_from(self.instalments?).ok()?;
        let plan = Plan::new(Riel::new(self.sum), count, YearMonth::of(self.first_month?))?;
        Some(Terms::Recover { payer, plan, agreed_on: self.agreed_on? })
    }
}
