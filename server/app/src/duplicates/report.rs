//! The report: numbers and codes, no names.

use std::cmp::Reverse;
use std::io::Write;

use sothon_domain::ghost::Sign;
use sothon_domain::likeness::{Likeness, Skipped};
use sothon_domain::person::MemberNumber;

/// What an officer should look at, and what was not compared.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Report {
    /// People read.
    pub people: usize,
    /// Likely duplicates, the most alike first.
    pub pairs: Vec<LikelyPair>,
    /// People with a sign, in the order of their member numbers.
    pub ghosts: Vec<Ghost>,
    /// Groups that were too big to compare.
    pub skipped: Vec<Skipped>,
}

/// Two members who are likely one person.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LikelyPair {
    /// The lower member number.
    pub one: MemberNumber,
    /// The higher one.
    pub other: MemberNumber,
    /// How alike their records are, and why.
    pub likeness: Likeness,
}

/// A member who may not be alive, or not be a person.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Ghost {
    /// Her member number.
    pub member: MemberNumber,
    /// Why; at least one.
    pub signs: Vec<Sign>,
}

impl LikelyPair {
    pub(super) fn new(one: MemberNumber, other: MemberNumber, likeness: Likeness) -> Self {
        let (one, other) = if one <= other { (one, other) } else { (other, one) };
        Self { one, other, likeness }
    }

    /// The place in the report: by points, then by number.
    pub(super) fn rank(&self) -> (Reverse<i32>, &MemberNumber, &MemberNumber) {
        (Reverse(self.likeness.points), &self.one, &self.other)
    }
}

impl Report {
    /// Groups that were too big to compare, of all kinds.
    pub fn skipped_groups(&self) -> usize {
        self.skipped.iter().map(|skipped| skipped.blocks).sum()
    }

    /// Writes the report as CSV, one row for each pair, ghost and kind of skipped group: kind,
    /// member_number, other_member_number, points, signs.
    ///
    /// # Errors
    /// When the file can't be written.
    pub fn write(&self, file: impl Write) -> std::io::Result<()> {
        let mut csv = csv::Writer::from_writer(file);
        csv.write_record(["kind", "member_number", "other_member_number", "points", "signs"])?;
        for pair in &self.pairs {
            let (points, traits) = (pair.likeness.points.to_string(), pair.likeness.traits);
            let numbers = [pair.one.as_str(), pair.other.as_str()];
            csv.write_record(["pair", numbers[0], numbers[1], &points, &traits.to_string()])?;
        }
        for ghost in &self.ghosts {
            let signs: Vec<&str> = ghost.signs.iter().map(|sign| sign.code()).collect();
            csv.write_record(["ghost", ghost.member.as_str(), "", "", &signs.join(" ")])?;
        }
        for skipped in &self.skipped {
            let told = format!("{} blocks={}", skipped.by.code(), skipped.blocks);
            csv.write_record(["skipped", "", "", "", &told])?;
        }
        csv.flush()
    }
}
