//! What a paper hangs on: a form that is not sent yet, the case that the form became, or its person alone.

use crate::casework::CaseKind;
use crate::person::{CaseId, DraftId, Reference, StaffId};

/// What a paper hangs on. That of a form becomes that of its case in the moment in which the form is sent, and of
/// nothing when the form is never sent.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Owner {
    /// A form that is not sent yet; only who answers it sees the paper.
    Draft(DraftId),
    /// A case of hers, and with it every later one that asks for such a paper.
    Case {
        /// Which.
        id: CaseId,
        /// The number the person has.
        reference: Reference,
    },
    /// The person alone: this member of staff added it at a counter.
    Counter(StaffId),
    /// Nothing any more: its form was never sent, and its pages are erased.
    Gone,
}

impl Owner {
    /// Who added it at a counter.
    pub fn staff(self) -> Option<StaffId> {
        match self {
            Self::Counter(staff) => Some(staff),
            Self::Draft(_) | Self::Case { .. } | Self::Gone => None,
        }
    }
}

/// What a person names when she gives papers.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PapersOf {
    /// A case of hers.
    Case(Reference),
    /// Her form of this kind, which is not sent yet. Once it is sent, its case.
    Draft(CaseKind),
}
