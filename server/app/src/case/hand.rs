//! Who answers and sends for whom: a person for herself, her delegate for her, a member of staff at a counter, or a
//! partner's machine.

use sothon_domain::access::{Actor, Office, Scope, StaffMember};
use sothon_domain::flow::Answers;
use sothon_domain::machine::{Machine, MachineNumber};
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
    /// What else is known where somebody does it for her.
    pub(super) way: Way<'a>,
}

/// How it is done.
pub(super) enum Way<'a> {
    /// By the person, or by her delegate.
    Own,
    /// At a counter.
    Counter(AtCounter<'a>),
    /// By a partner's machine.
    Machine(ByMachine<'a>),
}

/// A member of staff who answers and sends for the person at her counter.
pub(super) struct AtCounter<'a> {
    /// Who.
    pub(super) member: &'a StaffMember,
    /// The paper by which she knows the person; none while nothing is sent.
    pub(super) seen: Option<CheckedPaper>,
}

/// A machine that sends all answers at once. They are no draft: what the person has begun herself stays hers.
pub(super) struct ByMachine<'a> {
    /// Which.
    pub(super) machine: &'a Machine,
    /// The paper by which the partner knows the person.
    pub(super) seen: CheckedPaper,
    /// All answers.
    pub(super) answers: Answers,
    /// What the idempotency key is for: a keyed hash of all that was sent.
    pub(super) body: [u8; 32],
}

impl<'a> Hand<'a> {
    /// The person herself, or her delegate.
    ///
    /// # Errors
    /// Those of [`authorise_own`].
    pub(super) fn own(actor: &'a Actor, use_case: UseCase) -> Result<Self, AppError> {
        let (scope, person) = authorise_own(actor, use_case)?;
        Ok(Self { actor, scope, person, way: Way::Own })
    }

    /// Who sent it at a counter, and from which office.
    pub(super) fn staff(&self) -> Option<(StaffId, Office)> {
        match &self.way {
            Way::Counter(at) => Some((at.member.id, at.member.office.clone())),
            Way::Own | Way::Machine(_) => None,
        }
    }

    /// Which machine sends it.
    pub(super) fn machine(&self) -> Option<MachineNumber> {
        self.by_machine().map(|by| by.machine.number)
    }

    /// The machine that sends it, with what it sends.
    pub(super) fn by_machine(&self) -> Option<&ByMachine<'a>> {
        match &self.way {
            Way::Machine(by) => Some(by),
            Way::Own | Way::Counter(_) => None,
        }
    }

    /// The paper that was seen.
    pub(super) fn paper(&self) -> Option<&CheckedPaper> {
        match &self.way {
            Way::Own => None,
            Way::Counter(at) => at.seen.as_ref(),
            Way::Machine(by) => Some(&by.seen),
        }
    }

    /// The same, as the entry of the timeline keeps it.
    pub(super) fn seen(&self) -> Option<String> {
        self.paper().map(written)
    }

    /// Adds to the detail of an audit row where it was done, and at which branch.
    pub(super) fn note_in(&self, detail: &mut serde_json::Value) {
        match &self.way {
            Way::Own => {}
            Way::Counter(at) => {
                detail["at"] = "counter".into();
                if let Some(branch) = at.member.office.branch() {
                    detail["branch"] = branch.to_string().into();
                }
            }
            Way::Machine(_) => detail["at"] = "machine".into(),
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
