//! A stored case and how it opens.

use sothon_domain::casework::{
    Awaited, Body, CaseKind, CaseState, Climb, LegalReference, Level, Levels, RejectReason,
    ReturnReason, Stage,
};
use sothon_domain::person::{CaseId, PersonId, StaffId};
use time::{Date, OffsetDateTime};
use uuid::Uuid;

use super::{CaseFile, FirstCase};
use crate::vault::{DataKey, Vault, WrappedKey};
use crate::{StoreError, reference};

pub(super) const ANSWERS: &str = "case_file.answers";

/// The columns of a case, still sealed, with what opens it.
pub(super) struct CaseRow {
    pub(super) id: Uuid,
    pub(super) reference: i32,
    pub(super) person: Uuid,
    pub(super) kind: String,
    pub(super) office: String,
    pub(super) answers: Vec<u8>,
    pub(super) submitted_at: OffsetDateTime,
    pub(super) due_on: Date,
    pub(super) state: String,
    pub(super) officer: Option<Uuid>,
    pub(super) return_reason: Option<String>,
    pub(super) reject_reason: Option<String>,
    pub(super) reject_reference: Option<String>,
    pub(super) levels: Vec<String>,
    pub(super) level: String,
    pub(super) approved_by: Vec<Uuid>,
    pub(super) held_until: Option<OffsetDateTime>,
    pub(super) awaited_body: Option<String>,
    pub(super) awaited_due: Option<Date>,
    pub(super) data_key: Vec<u8>,
    pub(super) ring_key: i16,
    pub(super) name_khmer: Vec<u8>,
    pub(super) name_latin: Vec<u8>,
    pub(super) first_id: Option<Uuid>,
    pub(super) first_reference: Option<i32>,
    pub(super) first_kind: Option<String>,
    pub(super) first_answers: Option<Vec<u8>>,
}

impl CaseRow {
    /// The key of its person.
    pub(super) fn key(&self, vault: &Vault) -> Result<DataKey, StoreError> {
        let wrapped = WrappedKey { ring_key: self.ring_key, bytes: self.data_key.clone() };
        Ok(vault.unwrap(self.person, &wrapped)?)
    }

    /// Opens the case with that key.
    pub(super) fn open(self, vault: &Vault, key: &DataKey) -> Result<CaseFile, StoreError> {
        let wrong = |problem| StoreError::inconsistent("case_file", self.id, problem);
        let answers = vault.open(key, ANSWERS, self.id, &self.answers)?;
        Ok(CaseFile {
            id: CaseId::new(self.id),
            reference: reference::stored("case_file", self.id, self.reference)?,
            person: PersonId::new(self.person),
            kind: CaseKind::from_code(&self.kind).ok_or_else(|| wrong("unknown kind"))?,
            office: self.office.parse().map_err(|_| wrong("office is no province"))?,
            answers: serde_json::from_str(&answers).map_err(|_| wrong("unreadable answers"))?,
            submitted_at: self.submitted_at,
            due_on: self.due_on,
            state: self.state().ok_or_else(|| wrong("unknown state"))?,
            first: self.first(vault, key)?,
        })
    }

    /// The case that is appealed.
    fn first(&self, vault: &Vault, key: &DataKey) -> Result<Option<FirstCase>, StoreError> {
        let Some(id) = self.first_id else { return Ok(None) };
        let wrong = |problem| StoreError::inconsistent("case_file", id, problem);
        let told = self.first_reference.zip(self.first_kind.as_deref());
        let told = told.zip(self.first_answers.as_deref());
        let ((reference, kind), answers) = told.ok_or_else(|| wrong("a case in parts"))?;
        let answers = vault.open(key, ANSWERS, id, answers)?;
        Ok(Some(FirstCase {
            id: CaseId::new(id),
            reference: reference::stored("case_file", id, reference)?,
            kind: CaseKind::from_code(kind).ok_or_else(|| wrong("unknown kind"))?,
            answers: serde_json::from_str(&answers).map_err(|_| wrong("unreadable answers"))?,
        }))
    }

    fn state(&self) -> Option<CaseState> {
        Some(match Stage::from_code(&self.state)? {
            Stage::Received => CaseState::Received { climb: self.climb()? },
            Stage::InReview => CaseState::InReview {
                climb: self.climb()?,
                officer: StaffId::new(self.officer?),
                // Taken before that was kept: anybody may take it.
                until: self.held_until.unwrap_or(self.submitted_at),
            },
            Stage::Outside => CaseState::Outside {
                climb: self.climb()?,
                awaited: Awaited {
                    body: Body::from_code(self.awaited_body.as_deref()?)?,
                    due_on: self.awaited_due?,
                },
            },
            Stage::Returned => CaseState::Returned {
                reason: ReturnReason::from_code(self.return_reason.as_deref()?)?,
            },
            Stage::Approved => CaseState::Approved,
            Stage::Withdrawn => CaseState::Withdrawn,
            Stage::Rejected => CaseState::Rejected {
                reason: RejectReason::from_code(self.reject_reason.as_deref()?)?,
                reference: match self.reject_reference.as_deref() {
                    Some(code) => Some(LegalReference::from_code(code)?),
                    None => None,
                },
            },
        })
    }

    fn climb(&self) -> Option<Climb> {
        Some(Climb {
            needs: levels(&self.levels)?,
            level: Level::from_code(&self.level)?,
            approved: self.approved_by.iter().copied().map(StaffId::new).collect(),
        })
    }
}

/// The answers as they are sealed.
pub(super) fn written(answers: &sothon_domain::flow::Answers) -> String {
    serde_json::to_string(answers).expect("invariant: a map of texts is JSON")
}

/// Stored levels.
pub(super) fn levels(codes: &[String]) -> Option<Levels> {
    let levels = codes.iter().map(|code| Level::from_code(code));
    Levels::new(levels.collect::<Option<_>>()?).ok()
}

/// The levels as they are stored.
pub(super) fn level_codes(levels: &Levels) -> Vec<String> {
    levels.as_slice().iter().map(|level| level.code().to_owned()).collect()
}
