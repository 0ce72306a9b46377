//! What the back office says became of instructions.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write;

use time::Date;

use super::{BatchHash, BatchNumber, InstructionNumber};

/// What became of an instruction.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Outcome {
    /// It was carried out on that day.
    Executed {
        /// The day.
        on: Date,
    },
    /// The back office did not carry it out.
    Refused {
        /// The day on which it decided so.
        on: Date,
        /// Why.
        why: WhyRefused,
    },
}

/// Why the back office did not carry an instruction out.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum WhyRefused {
    /// It knows no such person.
    UnknownPerson,
    /// The bank has no such account.
    UnknownAccount,
    /// The name on the account is another.
    NameDiffers,
    /// It stood so already.
    AlreadySo,
    /// Something else, which it explains by phone.
    Other,
}

/// A numbered list of what became of instructions.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Report {
    /// Its number, counted from 1 without gaps by the back office.
    pub number: BatchNumber,
    /// What became of which instruction.
    pub results: Vec<(InstructionNumber, Outcome)>,
}

/// What is known of an instruction that a report names.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Closing {
    /// Whether its batch was acknowledged.
    pub handed_out: bool,
    /// Whether a report has closed it before.
    pub closed: bool,
}

/// Why nothing of a report is taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NotTaken {
    /// Another number comes next.
    NotNext(BatchNumber),
    /// The number was used before with other results.
    OtherResults,
    /// It has no results, or more than [`Report::MOST`].
    Size,
    /// It names an instruction twice.
    Twice(InstructionNumber),
    /// There is no such instruction, or it was not handed out.
    Unknown(InstructionNumber),
    /// Another report has closed it.
    Closed(InstructionNumber),
    /// Its day has not come.
    Early(InstructionNumber),
}

impl WhyRefused {
    /// Every reason.
    pub const ALL: [Self; 5] = [
        Self::UnknownPerson,
        Self::UnknownAccount,
        Self::NameDiffers,
        Self::AlreadySo,
        Self::Other,
    ];

    /// The stable code, the end of its word key.
    pub fn code(self) -> &'static str {
        match self {
            Self::UnknownPerson => "unknown-person",
            Self::UnknownAccount => "unknown-account",
            Self::NameDiffers => "name-differs",
            Self::AlreadySo => "already-so",
            Self::Other => "other",
        }
    }

    /// The reason with this code.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|why| why.code() == code)
    }
}

impl Outcome {
    /// The stable code: `executed`, `refused`.
    pub fn code(self) -> &'static str {
        match self {
            Self::Executed { .. } => "executed",
            Self::Refused { .. } => "refused",
        }
    }

    /// The day.
    pub fn on(self) -> Date {
        match self {
            Self::Executed { on } | Self::Refused { on, .. } => on,
        }
    }

    /// Why it was refused, if it was.
    pub fn why(self) -> Option<WhyRefused> {
        match self {
            Self::Executed { .. } => None,
            Self::Refused { why, .. } => Some(why),
        }
    }
}

impl Report {
    /// The most results of one report.
    pub const MOST: usize = 500;

    /// The hash of its results, by which a repeat is known.
    pub fn hash(&self) -> BatchHash {
        let mut lines = String::new();
        for (instruction, outcome) in &self.results {
            let why = outcome.why().map_or("", WhyRefused::code);
            let written =
                writeln!(lines, "{instruction} {} {} {why}", outcome.code(), outcome.on());
            written.expect("invariant: a text takes more text");
        }
        BatchHash::of(lines.as_bytes())
    }

    /// Whether all of it can be taken, after the reports up to `last`.
    ///
    /// # Errors
    /// [`NotTaken`] with the first thing that is wrong.
    pub fn check(
        &self,
        last: Option<BatchNumber>,
        known: &BTreeMap<InstructionNumber, Closing>,
        today: Date,
    ) -> Result<(), NotTaken> {
        let next = last.map_or(BatchNumber::FIRST, BatchNumber::next);
        if self.number != next {
            return Err(NotTaken::NotNext(next));
        }
        if !(1..=Self::MOST).contains(&self.results.len()) {
            return Err(NotTaken::Size);
        }
        let mut seen = BTreeSet::new();
        for (instruction, outcome) in &self.results {
            if !seen.insert(instruction) {
                return Err(NotTaken::Twice(*instruction));
            }
            match known.get(instruction) {
                None | Some(Closing { handed_out: false, .. }) => {
                    return Err(NotTaken::Unknown(*instruction));
                }
                Some(Closing { closed: true, .. }) => return Err(NotTaken::Closed(*instruction)),
                Some(_) if outcome.on() > today => return Err(NotTaken::Early(*instruction)),
                Some(_) => {}
            }
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use time::macros::date;

    const TODAY: Date = date!(2026 - 11 - 22);

    fn report(number: i64, instructions: &[i64], on: Date) -> Report {
        let results = instructions.iter().map(|instruction| {
            let why = WhyRefused::Other;
            let outcome = match instruction % 2 {
                0 => Outcome::Executed { on },
                _ => Outcome::Refused { on, why },
            };
            ((*instruction).try_into().unwrap(), outcome)
        });
        Report { number: number.try_into().unwrap(), results: results.collect() }
    }

    #[test]
    fn a_report_is_taken_whole_and_in_its_turn_or_not_at_all() {
        let closing = |handed_out, closed| Closing { handed_out, closed };
        let known = [(2, true, false), (3, true, false), (4, true, true), (5, false, false)];
        let known: BTreeMap<_, _> = known
            .into_iter()
            .map(|(number, out, closed)| (number.try_into().unwrap(), closing(out, closed)))
            .collect();
        let check = |report: Report| report.check(Some(BatchNumber::FIRST), &known, TODAY);
        let number = |number: i64| number.try_into().unwrap();
        assert_eq!(check(report(2, &[2, 3], TODAY)), Ok(()));
        assert_eq!(check(report(3, &[2], TODAY)), Err(NotTaken::NotNext(number_of(2))));
        assert_eq!(check(report(1, &[2], TODAY)), Err(NotTaken::NotNext(number_of(2))));
        assert_eq!(check(report(2, &[], TODAY)), Err(NotTaken::Size));
        assert_eq!(check(report(2, &[2, 3, 2], TODAY)), Err(NotTaken::Twice(number(2))));
        assert_eq!(check(report(2, &[2, 9], TODAY)), Err(NotTaken::Unknown(number(9))));
        assert_eq!(check(report(2, &[5], TODAY)), Err(NotTaken::Unknown(number(5))));
        assert_eq!(check(report(2, &[2, 4], TODAY)), Err(NotTaken::Closed(number(4))));
        let tomorrow = TODAY.next_day().unwrap();
        assert_eq!(check(report(2, &[2], tomorrow)), Err(NotTaken::Early(number(2))));
    }

    fn number_of(number: i64) -> BatchNumber {
        number.try_into().unwrap()
    }

    #[test]
    fn other_results_have_another_hash() {
        let hash = report(1, &[2, 3], TODAY).hash();
        assert_eq!(hash, report(7, &[2, 3], TODAY).hash());
        for other in [report(1, &[2], TODAY), report(1, &[2, 3], TODAY.previous_day().unwrap())] {
            assert_ne!(hash, other.hash());
        }
    }
}
