//! A list of known duplicates, and how many of them a report has.

use std::collections::{BTreeMap, BTreeSet};
use std::io::BufRead;

use sothon_domain::person::MemberNumber;

use super::Report;

/// Two member numbers, the lower one first.
type Pair = (MemberNumber, MemberNumber);

/// Known duplicates, each with a word for how the records vary.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Planted(BTreeMap<Pair, String>);

/// The list can't be read.
#[derive(Debug, thiserror::Error)]
pub enum NotAList {
    /// Reading failed.
    #[error("the list can't be read")]
    Read(#[from] std::io::Error),
    /// A line is not member number, tab, member number, tab, variation.
    #[error("line {0} is not: member number, tab, member number, tab, variation")]
    Line(usize),
}

/// How many known duplicates a report has.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Recall {
    /// Found and planted, for each variation.
    pub by_variation: BTreeMap<String, (usize, usize)>,
    /// Reported pairs that are not in the list.
    pub not_planted: usize,
}

impl Planted {
    /// Reads the list; a first line of column names (`member_number`, ...) is passed over.
    ///
    /// # Errors
    /// [`NotAList`].
    pub fn read(list: impl BufRead) -> Result<Self, NotAList> {
        let mut pairs = BTreeMap::new();
        for (number, line) in (1..).zip(list.lines()) {
            let line = line?;
            let is_title = number == 1 && line.starts_with("member_number");
            if is_title || line.trim().is_empty() {
                continue;
            }
            let (pair, variation) = parse(&line).ok_or(NotAList::Line(number))?;
            pairs.insert(pair, variation.to_owned());
        }
        Ok(Self(pairs))
    }

    /// Compares the list with a report.
    pub fn recall(&self, report: &Report) -> Recall {
        let reported: BTreeSet<Pair> =
            report.pairs.iter().map(|pair| (pair.one.clone(), pair.other.clone())).collect();
        let not_planted = reported.iter().filter(|pair| !self.0.contains_key(pair)).count();
        let mut recall = Recall { not_planted, ..Recall::default() };
        for (pair, variation) in &self.0 {
            let counted = recall.by_variation.entry(variation.clone()).or_default();
            counted.0 += usize::from(reported.contains(pair));
            counted.1 += 1;
        }
        recall
    }
}

impl Recall {
    /// Known duplicates that were found.
    pub fn found(&self) -> usize {
        self.by_variation.values().map(|(found, _)| found).sum()
    }

    /// Known duplicates in all.
    pub fn planted(&self) -> usize {
        self.by_variation.values().map(|(_, planted)| planted).sum()
    }
}

fn parse(line: &str) -> Option<(Pair, &str)> {
    let mut cells = line.split('\t');
    let one: MemberNumber = cells.next()?.parse().ok()?;
    let other: MemberNumber = cells.next()?.parse().ok()?;
    let pair = if one <= other { (one, other) } else { (other, one) };
    Some((pair, cells.next()?.trim()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_list_is_read_in_any_order_and_a_bad_line_is_named() {
        let list = "member_number\tmember_number\tvariation\nK-2\tK-1\tphone\n\nK-3\tV-1\tphone\n";
        let short = |text: &str| text.replace("K-", "K-10").replace("V-", "V-10");
        let planted = Planted::read(short(list).as_bytes()).unwrap();
        let first = planted.0.keys().next().unwrap();
        assert_eq!((first.0.as_str(), first.1.as_str()), ("K-101", "K-102"));
        let nothing = Report { people: 0, pairs: vec![], ghosts: vec![], skipped: vec![] };
        let recall = planted.recall(&nothing);
        assert_eq!((recall.found(), recall.planted(), recall.not_planted), (0, 2, 0));
        let bad = Planted::read("K-101\tK-102\tphone\nK-101 K-102\n".as_bytes());
        assert!(matches!(bad, Err(NotAList::Line(2))));
    }
}
