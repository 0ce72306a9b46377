//! A stored page and how it is read.

use sothon_domain::paper::{FailReason, FileKind, PageState, PaperKind, Scan};
use time::OffsetDateTime;
use uuid::Uuid;

use crate::StoreError;

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

/// The kind of a stored paper.
pub(super) fn kind(id: Uuid, code: &str) -> Result<PaperKind, StoreError> {
    PaperKind::from_code(code).ok_or_else(|| StoreError::inconsistent("paper", id, "unknown kind"))
}
