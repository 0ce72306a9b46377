//! Who answers and sends for whom: a person for herself, her delegate for her, or a member of staff at a counter.

use sothon_domain::access::{Actor, Office, Scope, StaffMember};
use sothon_domain::person::{PersonId, StaffId};
use sothon_domain::person_lock::CheckedPaper;

use crate::AppError;
use crate::authorisation::{UseCase, authorise_own};

/// Who answers and sends, on whose record.
pub(super) struct Hand<'a> {
    /// Who does it.
    pub(super) actor: &'a Actor,
    /// The record and no other, also at a counter.
    pub(super) scope: Scope,
    /// Whose draft and case it is.
    pub(super) person: PersonId,
    /// What else is known where it is done at a counter.
    pub(super) counter: Option<AtCounter<'a>>,
}

/// A member of staff who answers and sends for the person at her counter.
pub(super) struct AtCounter<'a> {
    /// Who.
    pub(super) member: &'a StaffMember,
    /// The paper by which she knows the person; none while nothing is sent.
    pub(super) seen: Option<CheckedPaper>,
}

impl<'a> Hand<'a> {
    /// The person herself, or her delegate.
    ///
    /// # Errors
    /// Those of [`authorise_own`].
    pub(super) fn own(actor: &'a Actor, use_case: UseCase) -> Result<Self, AppError> {
        let (scope, person) = authorise_own(actor, use_case)?;
        Ok(Self { actor, scope, person, counter: None })
    }

    /// Who sent it at a counter, and from which office; none where the person or her delegate did.
    pub(super) fn staff(&self) -> Option<(StaffId, Office)> {
        self.counter.as_ref().map(|at| (at.member.id, at.member.office.clone()))
    }

    /// The paper that was seen, as the entry of the timeline keeps it.
    pub(super) fn seen(&self) -> Option<String> {
        self.counter.as_ref()?.seen.as_ref().map(written)
    }

    /// Adds to the detail of an audit row that it was done at a counter, and at which branch.
    pub(super) fn note_in(&self, detail: &mut serde_json::Value) {
        if let Some(at) = &self.counter {
            detail["at"] = "counter".into();
            if let Some(branch) = at.member.office.branch() {
                detail["branch"] = branch.to_string().into();
            }
        }
    }
}

/// A paper that was seen, as one line: its kind, then what another one is.
fn written(paper: &CheckedPaper) -> String {
    format!("{} {}", paper.kind().code(), paper.description().unwrap_or_default())
}

/// The paper of such a line.
pub(super) fn read_seen(line: &str) -> Option<CheckedPaper> {
    let (kind, described) = line.split_once(' ')?;
    CheckedPaper::read(kind, described).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_paper_that_was_seen_is_read_as_it_was_written() {
        for (kind, described) in
            [("national-id", ""), ("family-book", ""), ("other", "សៀវភៅប្រាក់សោធន ២ ទំព័រ")]
        {
            let paper = CheckedPaper::read(kind, described).unwrap();
            assert_eq!(read_seen(&written(&paper)), Some(paper), "{kind}");
        }
        for line in ["", "national-id", "0482-1035", "passport x"] {
            assert_eq!(read_seen(line), None, "{line}");
        }
    }
}
