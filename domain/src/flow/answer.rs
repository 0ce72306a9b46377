//! Kinds of questions, and how what is typed becomes an answer.

use time::Date;

use super::Fault;
use crate::gazetteer;
use crate::khmer::digits;
use crate::person::PlaceCode;
use crate::year_month::YearMonth;

/// What kind of answer a step takes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Question {
    /// A commune or village, by its code.
    Place,
    /// A month that has begun.
    Month,
}

/// An answer that was accepted.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Answer {
    /// A commune (6 digits) or village (8) of today's gazetteer.
    Place(PlaceCode),
    /// A month, not in the future.
    Month(YearMonth),
}

/// What an answer is checked against.
#[derive(Debug, Clone, Copy)]
pub struct Asked<'a> {
    /// The legal date.
    pub today: Date,
    /// The place in the register.
    pub registered: &'a PlaceCode,
}

/// The earliest year that anybody remembers moving in.
const EARLIEST: i32 = 1930;

impl Question {
    /// Reads what was typed, in either digit set.
    ///
    /// A month is `11/2026`, `112026` or `2026-11`.
    ///
    /// # Errors
    /// A [`Fault`] to be shown beside the question.
    pub fn read(self, typed: &str, asked: Asked<'_>) -> Result<Answer, Fault> {
        let typed = digits::to_ascii(typed);
        if typed.trim().is_empty() {
            return Err(Fault::Empty);
        }
        match self {
            Self::Place => place(&typed, asked).map(Answer::Place),
            Self::Month => month(&typed, asked).map(Answer::Month),
        }
    }
}

fn place(typed: &str, asked: Asked<'_>) -> Result<PlaceCode, Fault> {
    let code: PlaceCode = typed.parse().map_err(|_| Fault::NotAPlace)?;
    if !gazetteer::knows(&code) {
        return Err(Fault::UnknownPlace);
    }
    if code.as_str().len() < "120101".len() {
        return Err(Fault::PlaceTooWide);
    }
    if &code == asked.registered {
        return Err(Fault::SamePlace);
    }
    Ok(code)
}

fn month(typed: &str, asked: Asked<'_>) -> Result<YearMonth, Fault> {
    let (year, month) = year_and_month(typed).ok_or(Fault::NotAMonth)?;
    let month = YearMonth::new(year, month).map_err(|_| Fault::NotAMonth)?;
    if month > YearMonth::of(asked.today) {
        return Err(Fault::FutureMonth);
    }
    if month.year() < EARLIEST {
        return Err(Fault::NotAMonth);
    }
    Ok(month)
}

/// The year has four digits; what stands before or after it is the month.
fn year_and_month(typed: &str) -> Option<(i32, u8)> {
    let parts: Vec<&str> =
        typed.split(|c: char| !c.is_ascii_digit()).filter(|part| !part.is_empty()).collect();
    let (year, month) = match parts[..] {
        [year, month] if year.len() == 4 => (year, month),
        [month, year] if year.len() == 4 => (year, month),
        [joined] if matches!(joined.len(), 5 | 6) => {
            let (month, year) = joined.split_at(joined.len() - 4);
            (year, month)
        }
        _ => return None,
    };
    Some((year.parse().ok()?, month.parse().ok()?))
}

/// The text in which an answer is stored, and which [`Question::read`] takes again.
impl std::fmt::Display for Answer {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::Place(code) => code.fmt(f),
            Self::Month(month) => month.fmt(f),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use time::macros::date;

    fn read(question: Question, typed: &str) -> Result<String, Fault> {
        let registered = "12010101".parse().unwrap();
        let asked = Asked { today: date!(2026 - 11 - 21), registered: &registered };
        question.read(typed, asked).map(|answer| answer.to_string())
    }

    #[test]
    fn a_place_is_a_commune_or_village_that_exists_and_is_another() {
        for (typed, expected) in [
            ("01020101", Ok("01020101")),
            ("០១០២០១០១", Ok("01020101")),
            ("120109", Ok("120109")),
            (" ", Err(Fault::Empty)),
            ("Takeo", Err(Fault::NotAPlace)),
            ("120", Err(Fault::NotAPlace)),
            ("99", Err(Fault::UnknownPlace)),
            ("12019901", Err(Fault::UnknownPlace)),
            ("12", Err(Fault::PlaceTooWide)),
            ("1201", Err(Fault::PlaceTooWide)),
            ("12010101", Err(Fault::SamePlace)),
        ] {
            let expected = expected.map(ToOwned::to_owned);
            assert_eq!(read(Question::Place, typed), expected, "{typed}");
        }
    }

    #[test]
    fn a_month_has_begun_and_is_written_in_many_ways() {
        for (typed, expected) in [
            ("11/2026", Ok("2026-11")),
            ("១១/២០២៦", Ok("2026-11")),
            ("112026", Ok("2026-11")),
            ("12026", Ok("2026-01")),
            ("2026-03", Ok("2026-03")),
            ("3 2026", Ok("2026-03")),
            ("", Err(Fault::Empty)),
            ("November", Err(Fault::NotAMonth)),
            ("13/2026", Err(Fault::NotAMonth)),
            ("00/2026", Err(Fault::NotAMonth)),
            ("11/2569", Err(Fault::NotAMonth)),
            ("11/1899", Err(Fault::NotAMonth)),
            ("1/1/2026", Err(Fault::NotAMonth)),
            ("12/2026", Err(Fault::FutureMonth)),
        ] {
            let expected = expected.map(ToOwned::to_owned);
            assert_eq!(read(Question::Month, typed), expected, "{typed}");
        }
    }
}
