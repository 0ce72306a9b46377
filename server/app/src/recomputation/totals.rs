//! How many pensions differ, by cause, scheme, sex and province.

use std::collections::BTreeMap;

use sothon_domain::person::{PlaceCode, Scheme, Sex};
use sothon_locales::{Value, Words};
use sothon_store::calculation::Case;
use time::Date;

use super::{Cause, Difference};

/// Characters of a number in the table, with its separators.
const WIDTH: usize = 9;

/// What the whole population came to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Recomputation {
    /// The day as of which it was worked out.
    pub as_of: Date,
    /// Everybody.
    pub all: Row,
    /// Awards with which no working was stored before.
    pub missing: u64,
    /// Workings stored now.
    pub stored: u64,
    /// Each group that has somebody in it.
    pub groups: BTreeMap<Group, Row>,
}

/// People who are counted together; everybody is in one of each kind.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum Group {
    /// All of a scheme.
    Scheme(Scheme),
    /// All of a sex.
    Sex(Sex),
    /// All who live in a province.
    Province(PlaceCode),
}

/// The counts of a group.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Row {
    /// Memberships.
    pub memberships: u64,
    /// Those without any difference: the rules give what was decided, and what was due was paid.
    pub same: u64,
    /// How many have each cause; one membership may have several. In the order of [`Cause::ALL`].
    pub by_cause: [u64; Cause::ALL.len()],
}

impl Row {
    /// How many have a cause.
    pub fn of(&self, cause: Cause) -> u64 {
        self.by_cause[cause as usize]
    }

    fn add(&mut self, differences: &[Difference<'_>]) {
        self.memberships += 1;
        self.same += u64::from(differences.is_empty());
        for cause in Cause::ALL {
            // Several stretches of arrears are one pension that has them.
            let has = differences.iter().any(|difference| difference.cause == cause);
            self.by_cause[cause as usize] += u64::from(has);
        }
    }
}

impl Recomputation {
    pub(super) fn new(as_of: Date) -> Self {
        let (all, groups) = (Row::default(), BTreeMap::new());
        Self { as_of, all, missing: 0, stored: 0, groups }
    }

    pub(super) fn add(&mut self, case: &Case, differences: &[Difference<'_>]) {
        self.all.add(differences);
        let groups = [
            Group::Scheme(case.record.membership.scheme),
            Group::Sex(case.sex),
            Group::Province(case.province.clone()),
        ];
        for group in groups {
            self.groups.entry(group).or_default().add(differences);
        }
    }

    /// The totals as sentences, then a table: a line for each group, a column for each sentence.
    pub fn say(&self, words: &Words) -> String {
        let all = [
            ("date", words.date(self.as_of).into()),
            ("memberships", number(self.all.memberships)),
        ];
        let mut lines = vec![words.with("recompute-all", &all)];
        let same = words.with("recompute-same", &[("count", number(self.all.same))]);
        let causes = Cause::ALL.map(|cause| {
            let key = format!("recompute-cause-{}", cause.code());
            words.with(&key, &[("count", number(self.all.of(cause)))])
        });
        for (column, sentence) in (1..).zip([same].iter().chain(&causes)) {
            let values = [("number", number(column)), ("title", sentence.into())];
            lines.push(words.with("working-numbered", &values));
        }
        for (key, count) in [("recompute-missing", self.missing), ("recompute-stored", self.stored)]
        {
            if count > 0 {
                lines.push(words.with(key, &[("count", number(count))]));
            }
        }
        lines.push(String::new());
        let head: String =
            (1..=1 + Cause::ALL.len()).map(|column| cell(words, column as u64)).collect();
        lines.push(head);
        for (group, row) in &self.groups {
            let counts = [row.same].into_iter().chain(row.by_cause);
            let counts: String = counts.map(|count| cell(words, count)).collect();
            lines.push(format!("{counts}  {}", group.name(words)));
        }
        lines.join("\n")
    }
}

impl Group {
    fn name(&self, words: &Words) -> String {
        match self {
            Self::Scheme(scheme) => words.scheme(*scheme),
            Self::Sex(Sex::Female) => words.get("recompute-women").to_owned(),
            Self::Sex(Sex::Male) => words.get("recompute-men").to_owned(),
            Self::Province(code) => words.place_name(code),
        }
    }
}

fn number(count: u64) -> Value<'static> {
    Value::Number(i64::try_from(count).unwrap_or(i64::MAX))
}

/// A number at the right end of its column.
fn cell(words: &Words, count: u64) -> String {
    format!("{:>WIDTH$}", words.number(i64::try_from(count).unwrap_or(i64::MAX)))
}
