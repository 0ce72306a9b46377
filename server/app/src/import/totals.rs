//! What became of the rows of a file.

use std::collections::BTreeMap;

use sothon_domain::person::{Scheme, Sex};
use sothon_locales::{Value, Words};

use super::Reason;

/// Every row read is in exactly one of the other four numbers.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Totals {
    /// Rows with content, the first line not counted.
    pub read: u64,
    /// Rows that were not in the register and are now; in a dry run, that would be.
    pub landed: u64,
    /// Rows that the register holds already.
    pub unchanged: u64,
    /// Rows that the register holds with other content.
    pub changed: u64,
    /// Rows with a fault.
    pub rejected: u64,
}

/// Scheme and sex as the row writes them; `None` where they can't be read.
pub type Group = (Option<Scheme>, Option<Sex>);

/// What became of a file.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Report {
    /// All rows.
    pub totals: Totals,
    /// The same by scheme and sex; their sums are `totals`. Empty for files without people.
    pub groups: BTreeMap<Group, Totals>,
    /// Rows with a name out of Khmer spelling order, which is stored in order.
    pub repaired: u64,
    /// How many rows were rejected for which reason; their sum is `totals.rejected`.
    pub reasons: BTreeMap<Reason, u64>,
}

impl Totals {
    /// The numbers as one sentence each line.
    pub fn say(&self, words: &Words) -> String {
        words.with("import-totals", &self.numbers())
    }

    fn numbers(&self) -> [(&'static str, Value<'static>); 5] {
        [
            ("read", number(self.read)),
            ("landed", number(self.landed)),
            ("unchanged", number(self.unchanged)),
            ("changed", number(self.changed)),
            ("rejected", number(self.rejected)),
        ]
    }
}

impl Report {
    /// Everything that the operator signs for, line by line.
    pub fn say(&self, words: &Words) -> String {
        let mut lines = vec![self.totals.say(words)];
        lines.extend(self.groups.iter().map(|(group, totals)| say_group(group, totals, words)));
        if self.repaired > 0 {
            lines.push(words.with("import-repaired", &[("rows", number(self.repaired))]));
        }
        lines.extend(self.reasons.iter().map(|(reason, rows)| {
            let named = [("rows", number(*rows)), ("reason", reason.say(words).into())];
            words.with("import-rejected-for", &named)
        }));
        lines.join("\n")
    }
}

fn say_group((scheme, sex): &Group, totals: &Totals, words: &Words) -> String {
    let scheme = words.get(match scheme {
        Some(Scheme::CivilServants) => "scheme-civil-servants",
        Some(Scheme::Veterans) => "scheme-veterans",
        Some(Scheme::General) => "scheme-general",
        None => "import-unreadable",
    });
    let sex = words.get(match sex {
        Some(Sex::Female) => "import-female",
        Some(Sex::Male) => "import-male",
        None => "import-unreadable",
    });
    let mut named = vec![("scheme", scheme.into()), ("sex", sex.into())];
    named.extend(totals.numbers());
    words.with("import-group-totals", &named)
}

fn number(count: u64) -> Value<'static> {
    Value::Number(i64::try_from(count).unwrap_or(i64::MAX))
}
