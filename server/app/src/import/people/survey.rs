//! What only the whole file tells: which members it has, and which national ids are on two of them.

use std::collections::{HashMap, HashSet};
use std::io::BufRead;

use sothon_domain::person::{MemberNumber, NationalId};

use super::family::{self, Relative};
use crate::import::rows::Rows;
use crate::import::{Cells, FileError};

/// The result of the first reading; some 120 bytes a row.
#[derive(Debug, Default)]
pub(super) struct Survey {
    members: HashSet<MemberNumber>,
    /// Members named as relatives.
    relatives: HashSet<MemberNumber>,
    /// The first member with each national id, and one other where there is one.
    ids: HashMap<NationalId, (MemberNumber, Option<MemberNumber>)>,
}

impl Survey {
    /// Reads the file to its end. Rows that can't be read tell nothing.
    pub(super) fn take<R: BufRead>(mut rows: Rows<R>) -> Result<Self, FileError> {
        let mut survey = Self::default();
        while let Some(row) = rows.next()? {
            if let Ok(cells) = row.cells {
                survey.add(&cells);
            }
        }
        Ok(survey)
    }

    fn add(&mut self, cells: &Cells) {
        let Ok(member) = cells.text("member_number").parse::<MemberNumber>() else { return };
        if let Ok(id) = cells.text("national_id").parse::<NationalId>() {
            let (first, other) = self.ids.entry(id).or_insert_with(|| (member.clone(), None));
            if *first != member && other.is_none() {
                *other = Some(member.clone());
            }
        }
        self.members.insert(member);
        let links = family::parse(cells.text("family")).unwrap_or_default();
        self.relatives.extend(links.into_iter().filter_map(|link| match link.relative {
            Relative::Member(number) => Some(number),
            Relative::Named(_) => None,
        }));
    }

    /// Relatives who have no row of the file.
    pub(super) fn relatives_elsewhere(&self) -> Vec<&MemberNumber> {
        self.relatives.difference(&self.members).collect()
    }

    /// Another member of the file with this national id.
    pub(super) fn other_with(
        &self,
        id: &NationalId,
        member: &MemberNumber,
    ) -> Option<&MemberNumber> {
        let (first, other) = self.ids.get(id)?;
        if first == member { other.as_ref() } else { Some(first) }
    }
}
