//! What the import is to report of a people's file, counted while it is written.

use std::io::Write;

use super::faults::KINDS;
use super::numbers;
use super::planted::{Oddity, Planted};

/// Counts of rows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Tally {
    pub(super) landed: u64,
    pub(super) repaired: u64,
    /// For each kind of fault, how many rows are rejected for it.
    pub(super) rejected: [u64; KINDS.len()],
}

impl Tally {
    pub(super) fn new() -> Self {
        Self { landed: 0, repaired: 0, rejected: [0; KINDS.len()] }
    }

    /// Writes `expected.tsv`.
    pub(super) fn write(&self, mut file: impl Write) -> anyhow::Result<()> {
        let rejected: u64 = self.rejected.iter().sum();
        writeln!(file, "what\tcount")?;
        for (what, count) in [
            ("read", self.landed + rejected),
            ("landed", self.landed),
            ("repaired", self.repaired),
            ("rejected", rejected),
        ] {
            writeln!(file, "{what}\t{count}")?;
        }
        for (kind, count) in KINDS.iter().zip(self.rejected) {
            writeln!(file, "{}\t{count}", kind.reason)?;
        }
        Ok(file.flush()?)
    }
}

/// Writes `duplicates.tsv`: the two records of one person and what varies between them.
pub(super) fn write_duplicates(planted: &Planted, mut file: impl Write) -> anyhow::Result<()> {
    writeln!(file, "member_number\tsecond_member_number\tvaries")?;
    for (at, oddity) in planted.all() {
        if let Oddity::SecondRecord { of, varies } = oddity {
            let [first, second] = [of, at].map(numbers::member_number);
            writeln!(file, "{first}\t{second}\t{}", varies.code())?;
        }
    }
    Ok(file.flush()?)
}

/// Writes `ghosts.tsv`: who is paid though she can hardly be, and by which sign one sees it.
pub(super) fn write_ghosts(planted: &Planted, mut file: impl Write) -> anyhow::Result<()> {
    writeln!(file, "member_number\tsign")?;
    for (at, oddity) in planted.all() {
        let sign = match oddity {
            Oddity::TooOld => "too-old",
            Oddity::SharedAccount { .. } => "shared-account",
            Oddity::SecondRecord { .. } => continue,
        };
        writeln!(file, "{}\t{sign}", numbers::member_number(at))?;
    }
    Ok(file.flush()?)
}
