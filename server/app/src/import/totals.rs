//! What became of the rows of a file.

use sothon_locales::{Value, Words};

/// Every row read is in exactly one of the other four numbers.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Totals {
    /// Rows with content, the first line not counted.
    pub read: u64,
    /// Rows that were not in the register and are now; in a dry run, that would be.
    pub landed: u64,
    /// Rows that the register holds already.
    pub unchanged: u64,
    /// Rows that the register holds with other content; they are reported and not applied.
    pub changed: u64,
    /// Rows with a fault.
    pub rejected: u64,
}

impl Totals {
    /// The numbers as one sentence each line.
    pub fn say(&self, words: &Words) -> String {
        let number = |n: u64| Value::Number(i64::try_from(n).unwrap_or(i64::MAX));
        words.with(
            "import-totals",
            &[
                ("read", number(self.read)),
                ("landed", number(self.landed)),
                ("unchanged", number(self.unchanged)),
                ("changed", number(self.changed)),
                ("rejected", number(self.rejected)),
            ],
        )
    }
}
