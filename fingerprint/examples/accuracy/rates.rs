//! Rates of false rejections at given rates of false matches.

use std::fmt;

use sothon_fingerprint::{HIGHEST, Score, THRESHOLD};

/// Scores of pairs of one finger and of pairs of two.
#[derive(Default)]
pub(crate) struct Rates {
    genuine: Vec<u16>,
    impostor: Vec<u16>,
}

/// A share of trials with the range that holds it in 95 of 100 such samples.
pub(crate) struct Share {
    count: usize,
    of: usize,
}

impl Rates {
    pub(crate) fn add(&mut self, same: bool, score: Score) {
        if same { &mut self.genuine } else { &mut self.impostor }.push(score.0);
    }

    /// Genuine pairs below a threshold.
    fn rejected(&self, threshold: u16) -> Share {
        let count = self.genuine.iter().filter(|score| **score < threshold).count();
        Share { count, of: self.genuine.len() }
    }

    /// Impostors at a threshold or above.
    fn accepted(&self, threshold: u16) -> Share {
        let count = self.impostor.iter().filter(|score| **score >= threshold).count();
        Share { count, of: self.impostor.len() }
    }

    /// The lowest threshold at which at most one in `one_in` impostors is accepted.
    fn threshold(&self, one_in: usize) -> u16 {
        let few = |threshold: &u16| self.accepted(*threshold).count * one_in <= self.impostor.len();
        (0..=HIGHEST + 1).find(few).unwrap_or(HIGHEST + 1)
    }

    /// Where both kinds of error are equal, percent.
    fn equal(&self) -> f64 {
        let both = (0..=HIGHEST + 1).map(|threshold| {
            (self.rejected(threshold).percent(), self.accepted(threshold).percent())
        });
        let nearest = both.min_by(|a, b| (a.0 - a.1).abs().total_cmp(&(b.0 - b.1).abs()));
        nearest.map_or(0.0, |(rejected, accepted)| (rejected + accepted) / 2.0)
    }
}

impl Share {
    /// Of no trials yet.
    pub(crate) fn none() -> Self {
        Self { count: 0, of: 0 }
    }

    /// One trial more.
    pub(crate) fn add(&mut self, counts: bool) {
        self.count += usize::from(counts);
        self.of += 1;
    }

    fn percent(&self) -> f64 {
        100.0 * self.count as f64 / self.of.max(1) as f64
    }

    /// Percent; Wilson's interval, as if the comparisons were independent.
    fn range(&self) -> (f64, f64) {
        let (share, of, z) = (self.percent() / 100.0, self.of.max(1) as f64, 1.96_f64);
        let middle = share + z * z / (2.0 * of);
        let spread = z * (share * (1.0 - share) / of + z * z / (4.0 * of * of)).sqrt();
        let scale = 100.0 / (1.0 + z * z / of);
        (((middle - spread) * scale).max(0.0), (middle + spread) * scale)
    }
}

/// In percent; `{:#}` tells how many trials there were.
impl fmt::Display for Share {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        if out.alternate() {
            return write!(out, "{}", self.of);
        }
        let (low, high) = self.range();
        write!(out, "{:.1} % ({low:.1} to {high:.1})", self.percent())
    }
}

impl fmt::Display for Rates {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(out, "{} genuine, {} impostor pairs", self.genuine.len(), self.impostor.len())?;
        writeln!(out, "EER {:.2} %", self.equal())?;
        for one_in in [100, 1_000, 10_000] {
            let threshold = self.threshold(one_in);
            let rejected = self.rejected(threshold);
            writeln!(out, "FNMR {rejected} at FMR 1/{one_in}, score {threshold}")?;
        }
        let highest = self.impostor.iter().max().copied().unwrap_or(0);
        let none = highest + 1;
        let (_, bound) = self.accepted(none).range();
        // Three in the number of trials bounds a rate of which none was seen.
        let three = 300.0 / self.impostor.len().max(1) as f64;
        writeln!(
            out,
            "FNMR {} at no false match, score {none}: FMR at most {:.3} % (95 %)",
            self.rejected(none),
            bound.min(three)
        )?;
        let usual = THRESHOLD.0;
        let (rejected, accepted) = (self.rejected(usual), self.accepted(usual).count);
        writeln!(out, "FNMR {rejected} at the engine's score {usual}: {accepted} impostors there")
    }
}
