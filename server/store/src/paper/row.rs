//! A stored page and how it is read.

use sothon_domain::paper::{FailReason, FileKind, Owner, PageState, PaperKind, Scan};
use sothon_domain::person::{CaseId, DraftId, StaffId};
use time::OffsetDateTime;
use uuid::Uuid;

use crate::StoreError;
use crate::reference::stored;

/// The columns of a page's state.
pub(super) struct StateRow {
    pub(super) id: Uuid,
    pub(super) state: String,
    pub(super) until: OffsetDateTime,
    pub(super) file_kind: Option<String>,
    pub(super) scan: Option<String>,
    pub(super) reason: Option<String>,
}

impl StateRow {
    pub(super) fn state(&self) -> Result<PageState, StoreError> {
        let state = match self.state.as_str() {
            "arriving" => Some(PageState::Arriving { until: self.until }),
            "received" => self.received(),
            "failed" => {
                let reason = self.reason.as_deref().and_then(FailReason::from_code);
                reason.map(|reason| PageState::Failed { reason })
            }
            "removed" => Some(PageState::Removed),
            _ => None,
        };
        state.ok_or_else(|| StoreError::inconsistent("paper_page", self.id, "unknown state"))
    }

    fn received(&self) -> Option<PageState> {
        let kind = FileKind::from_code(self.file_kind.as_deref()?)?;
        let scan = Scan::from_code(self.scan.as_deref()?)?;
        Some(PageState::Received { kind, scan })
    }
}

/// The columns that say what a paper hangs on, of which one has a value at most, with the number of the case. Here
/// alone they are told apart.
pub(super) struct OwnerRow {
    pub(super) draft: Option<Uuid>,
    pub(super) first_case: Option<Uuid>,
    pub(super) reference: Option<i32>,
    pub(super) staff: Option<Uuid>,
}

impl OwnerRow {
    /// What the paper with this id hangs on.
    pub(super) fn owner(self, paper: Uuid) -> Result<Owner, StoreError> {
        Ok(match (self.draft, self.first_case, self.staff) {
            (None, None, None) => Owner::Gone,
            (Some(draft), None, None) => Owner::Draft(DraftId::new(draft)),
            (None, None, Some(staff)) => Owner::Counter(StaffId::new(staff)),
            (None, Some(case), None) => {
                let wrong = || StoreError::inconsistent("paper", paper, "a case without number");
                let reference = stored("case_file", case, self.reference.ok_or_else(wrong)?)?;
                Owner::Case { id: CaseId::new(case), reference }
            }
            _ => return Err(StoreError::inconsistent("paper", paper, "hangs on several things")),
        })
    }
}

/// The kind of a stored paper.
pub(super) fn kind(id: Uuid, code: &str) -> Result<PaperKind, StoreError> {
    PaperKind::from_code(code).ok_or_else(|| StoreError::inconsistent("paper", id, "unknown kind"))
}
