//! Which levels approve a case: configuration, by kind and by the monthly amount it concerns.

use serde::Deserialize;
use time::Date;
use time::macros::format_description;

use super::{CaseKind, Level, Levels};
use crate::money::Riel;

/// The table that stands where an institution has none of its own.
const RELEASED: &str = include_str!("levels.toml");

/// The levels of every kind and amount, from day to day.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LevelTable {
    /// The earliest first; never empty.
    sets: Vec<Set>,
}

/// What holds from a day until the next set's day.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Set {
    from: Date,
    /// One for each kind.
    kinds: Vec<(CaseKind, Vec<Step>)>,
}

/// The levels from an amount on, until the next step's.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Step {
    monthly_from: Riel,
    levels: Levels,
}

/// Why a table won't do.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum LevelFault {
    /// The file is not what it should be.
    #[error("the table of levels can't be read: {0}")]
    Unreadable(String),
    /// There is no set.
    #[error("the table of levels has no set")]
    NoSet,
    /// The day is no day.
    #[error("the table of levels has a set from {0:?}, which is no day")]
    NotADay(String),
    /// A set begins on the day of the one before it, or earlier.
    #[error("the set from {0} does not come after the one before it")]
    NotLater(Date),
    /// We have no such kind.
    #[error("the set from {0} names {1:?}, which is no kind of case")]
    UnknownKind(Date, String),
    /// A kind stands in two rows, or twice in one.
    #[error("the set from {0} names {1} twice")]
    KindTwice(Date, &'static str),
    /// A kind stands in no row.
    #[error("the set from {0} has no row for {1}")]
    KindMissing(Date, &'static str),
    /// There is no such level.
    #[error("the set from {0} names {1:?}, which is no level")]
    UnknownLevel(Date, String),
    /// The levels of a step are none, or one stands after a higher one.
    #[error("the set from {0} has a step for {1} whose levels are none or go down")]
    NotLevels(Date, &'static str),
    /// The first step does not begin at 0, or one does not begin above the one before it.
    #[error("the set from {0} has steps for {1} that don't begin at 0 and go up")]
    NotSteps(Date, &'static str),
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct FileRead {
    #[serde(default)]
    set: Vec<SetRead>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct SetRead {
    from: String,
    row: Vec<RowRead>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct RowRead {
    kinds: Vec<String>,
    steps: Vec<StepRead>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct StepRead {
    monthly_from: i64,
    levels: Vec<String>,
}

impl LevelTable {
    /// The table that stands where an institution has none of its own.
    pub fn released() -> Self {
        Self::read(RELEASED).expect("invariant: a test reads the released table")
    }

    /// Reads and checks a table in TOML.
    ///
    /// # Errors
    /// The first [`LevelFault`].
    pub fn read(text: &str) -> Result<Self, LevelFault> {
        let file: FileRead = toml::from_str(text)
            .map_err(|fault| LevelFault::Unreadable(fault.message().to_owned()))?;
        let mut sets: Vec<Set> = Vec::new();
        for set in file.set {
            let set = set.check()?;
            if sets.last().is_some_and(|before| before.from >= set.from) {
                return Err(LevelFault::NotLater(set.from));
            }
            sets.push(set);
        }
        if sets.is_empty() { Err(LevelFault::NoSet) } else { Ok(Self { sets }) }
    }

    /// The levels that must approve a case of this kind sent on this day, where it concerns so much a month.
    /// Before the first set's day that set holds.
    pub fn levels(&self, kind: CaseKind, monthly: Riel, on: Date) -> Levels {
        let set = self.sets.iter().rfind(|set| set.from <= on).unwrap_or(&self.sets[0]);
        let of_kind = set.kinds.iter().find(|(of, _)| *of == kind);
        let (_, steps) = of_kind.expect("invariant: a set has a row for each kind");
        let step = steps.iter().rfind(|step| step.monthly_from <= monthly).unwrap_or(&steps[0]);
        step.levels.clone()
    }
}

impl SetRead {
    fn check(self) -> Result<Set, LevelFault> {
        let day = format_description!("[year]-[month]-[day]");
        let from = Date::parse(&self.from, day).map_err(|_| LevelFault::NotADay(self.from))?;
        let mut kinds: Vec<(CaseKind, Vec<Step>)> = Vec::new();
        for row in self.row {
            for code in row.kinds {
                let kind = CaseKind::from_code(&code);
                let kind = kind.ok_or(LevelFault::UnknownKind(from, code))?;
                if kinds.iter().any(|(before, _)| *before == kind) {
                    return Err(LevelFault::KindTwice(from, kind.code()));
                }
                kinds.push((kind, steps(&row.steps, kind, from)?));
            }
        }
        let missing = CaseKind::ALL.into_iter().find(|kind| kinds.iter().all(|(k, _)| k != kind));
        match missing {
            Some(kind) => Err(LevelFault::KindMissing(from, kind.code())),
            None => Ok(Set { from, kinds }),
        }
    }
}

fn steps(read: &[StepRead], kind: CaseKind, from: Date) -> Result<Vec<Step>, LevelFault> {
    let rises = read.windows(2).all(|pair| pair[0].monthly_from < pair[1].monthly_from);
    if read.first().is_none_or(|first| first.monthly_from != 0) || !rises {
        return Err(LevelFault::NotSteps(from, kind.code()));
    }
    let step = |step: &StepRead| {
        let level = |code: &String| {
            Level::from_code(code).ok_or_else(|| LevelFault::UnknownLevel(from, code.clone()))
        };
        let levels = step.levels.iter().map(level).collect::<Result<Vec<_>, _>>()?;
        let levels = Levels::new(levels).map_err(|_| LevelFault::NotLevels(from, kind.code()))?;
        Ok(Step { monthly_from: Riel::new(step.monthly_from), levels })
    };
    read.iter().map(step).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use time::macros::date;

    const DAY: Date = date!(2026 - 11 - 22);

    /// The released table, in full: a change of it is a change here.
    #[test]
    fn the_whole_table() {
        let table = LevelTable::released();
        let levels = |kind, monthly| {
            let levels = table.levels(kind, Riel::new(monthly), DAY);
            let codes: Vec<_> = levels.as_slice().iter().map(|level| level.code()).collect();
            codes.join(" ")
        };
        for kind in CaseKind::ALL {
            let row = [0, 999_999, 1_000_000, 2_999_999, 3_000_000, 100_000_000]
                .map(|monthly| levels(kind, monthly));
            let code = kind.code();
            let (one, two) = ("branch", "branch province");
            let three = "branch province centre";
            let expected = match code {
                "survivors-claim" | "funeral-grant" | "old-age-claim" | "invalidity-claim"
                | "lump-sum-claim" | "payment-method" | "contact" => [two; 6],
                "appeal" => ["province"; 6],
                "correction-name" | "correction-account" | "correction-life-certificate-due" => {
                    [one; 6]
                }
                _ if code.starts_with("correction-") => [one, one, two, two, three, three],
                _ => [one; 6],
            };
            assert_eq!(row, expected, "{code}");
        }
    }

    /// One set for every kind from that day on.
    fn set(from: &str, levels: &str) -> String {
        let kinds: Vec<_> = CaseKind::ALL.map(|kind| format!("{:?}", kind.code())).into();
        format!(
            "[[set]]\nfrom = \"{from}\"\n[[set.row]]\nkinds = [{}]\n\
             steps = [{{ monthly_from = 0, levels = [{levels}] }}]\n",
            kinds.join(", ")
        )
    }

    #[test]
    fn a_set_holds_until_the_next_ones_day() {
        let text = set("2026-01-01", "\"branch\"") + &set("2026-11-22", "\"centre\"");
        let table = LevelTable::read(&text).unwrap();
        let level = |on| table.levels(CaseKind::AddressChanged, Riel::new(5), on).as_slice()[0];
        for (on, expected) in [
            (date!(2020 - 01 - 01), Level::Branch),
            (date!(2026 - 11 - 21), Level::Branch),
            (DAY, Level::Centre),
            (date!(2040 - 01 - 01), Level::Centre),
        ] {
            assert_eq!(level(on), expected, "{on}");
        }
    }

    #[test]
    fn what_is_wrong_is_refused_by_name() {
        let good = set("2026-01-01", "\"branch\"");
        assert!(LevelTable::read(&good).is_ok());
        let (day, kind) = (date!(2026 - 01 - 01), "address-changed");
        let with =
            |from: &str, to: &str| LevelTable::read(&good.replacen(from, to, 1)).unwrap_err();
        assert_eq!(LevelTable::read("").unwrap_err(), LevelFault::NoSet);
        assert!(matches!(with("[[set]]", "[[sets]]"), LevelFault::Unreadable(_)));
        assert_eq!(with("2026-01-01", "soon"), LevelFault::NotADay("soon".to_owned()));
        let moon = "moon".to_owned();
        assert_eq!(with(kind, "moon"), LevelFault::UnknownKind(day, moon.clone()));
        assert_eq!(with("\"branch\"", "\"moon\""), LevelFault::UnknownLevel(day, moon));
        assert_eq!(with("\"branch\"", ""), LevelFault::NotLevels(day, kind));
        let down = "\"centre\", \"branch\"";
        assert_eq!(with("\"branch\"", down), LevelFault::NotLevels(day, kind));
        assert_eq!(with("monthly_from = 0", "monthly_from = 5"), LevelFault::NotSteps(day, kind));
        let name = "correction-name";
        assert_eq!(with(name, kind), LevelFault::KindTwice(day, kind));
        assert_eq!(with("\"correction-name\", ", ""), LevelFault::KindMissing(day, name));
        let twice = good.clone() + &good;
        assert_eq!(LevelTable::read(&twice).unwrap_err(), LevelFault::NotLater(day));
    }
}
