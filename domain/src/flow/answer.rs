//! Kinds of questions, and how what is typed becomes an answer.

use time::Date;

use super::{Fault, fact};
use crate::gazetteer;
use crate::khmer::digits;
use crate::money::{Months, Riel};
use crate::pension::{InvalidityCause, SurvivorRelation};
use crate::person::PlaceCode;
use crate::year_month::YearMonth;

/// What kind of answer a step takes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Question {
    /// A commune or village, by its code.
    Place,
    /// A month that has begun.
    Month,
    /// An amount of 1 to 100,000,000 riel.
    Money,
    /// A length of service in years and months, 60 years at most.
    Length,
    /// A date from 1900 to today.
    Date,
    /// A cause of invalidity, from its list.
    Cause,
    /// How a survivor belongs to the deceased, from the list of those of whom rules speak.
    Relation,
    /// Words of her own, 1 to 1,000 letters.
    Text,
}

/// An answer that was accepted.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Answer {
    /// A commune (6 digits) or village (8) of today's gazetteer.
    Place(PlaceCode),
    /// A month, not in the future.
    Month(YearMonth),
    /// An amount.
    Money(Riel),
    /// A length of service.
    Length(Months),
    /// A date.
    Date(Date),
    /// A cause of invalidity.
    Cause(InvalidityCause),
    /// How a survivor belongs to the deceased; one of whom rules speak.
    Relation(SurvivorRelation),
    /// Words, in the one spelling that is stored.
    Text(String),
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
    /// A month is `11/2026`, `112026` or `2026-11`; a length `30/6` or `30`, years and months; a date
    /// `15/06/1957`, `1957-06-15` or with the Khmer name of its month; thousands of an amount may stand
    /// apart.
    ///
    /// # Errors
    /// A [`Fault`] to be shown beside the question.
    pub fn read(self, typed: &str, asked: Asked<'_>) -> Result<Answer, Fault> {
        if typed.trim().is_empty() {
            return Err(Fault::Empty);
        }
        let ascii = digits::to_ascii(typed);
        match self {
            Self::Place => place(&ascii, asked).map(Answer::Place),
            Self::Month => month(&ascii, asked).map(Answer::Month),
            Self::Money => fact::money(&ascii).map(Answer::Money),
            Self::Length => fact::length(&ascii).map(Answer::Length),
            Self::Date => fact::date(&ascii, asked.today).map(Answer::Date),
            Self::Cause | Self::Relation => {
                let chosen = |answer: &Answer| answer.to_string() == typed.trim();
                self.choices().into_iter().find(chosen).ok_or(Fault::NotAChoice)
            }
            Self::Text => fact::text(typed).map(Answer::Text),
        }
    }
}

impl Question {
    /// The answers of its short list, in reading order; none where answers are typed.
    pub fn choices(self) -> Vec<Answer> {
        match self {
            Self::Cause => InvalidityCause::ALL.map(Answer::Cause).into(),
            Self::Relation => SurvivorRelation::OF_RULES.map(Answer::Relation).into(),
            Self::Place | Self::Month | Self::Money | Self::Length | Self::Date | Self::Text => {
                Vec::new()
            }
        }
    }

    /// Reads a stored answer without asking again whether it still holds.
    pub fn stored(self, text: &str) -> Option<Answer> {
        Some(match self {
            Self::Place => Answer::Place(text.parse().ok()?),
            Self::Month => Answer::Month(text.parse().ok()?),
            Self::Money => Answer::Money(fact::money(text).ok()?),
            Self::Length => Answer::Length(fact::length(text).ok()?),
            Self::Date => Answer::Date(fact::date(text, Date::MAX).ok()?),
            Self::Cause => Answer::Cause(text.parse().ok()?),
            Self::Relation => Answer::Relation(text.parse().ok()?),
            Self::Text => Answer::Text(text.to_owned()),
        })
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
            Self::Money(amount) => amount.amount().fmt(f),
            Self::Length(length) => {
                let months = length.count();
                write!(f, "{}/{}", months / 12, months % 12)
            }
            Self::Date(date) => date.fmt(f),
            Self::Cause(cause) => f.write_str(cause.code()),
            Self::Relation(relation) => f.write_str(relation.code()),
            Self::Text(text) => f.write_str(text),
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
    fn a_choice_is_a_code_of_its_list() {
        for (question, typed, expected) in [
            (Question::Cause, "work", Ok("work")),
            (Question::Cause, " non-work ", Ok("non-work")),
            (Question::Cause, "spouse", Err(Fault::NotAChoice)),
            (Question::Cause, "", Err(Fault::Empty)),
            (Question::Relation, "spouse", Ok("spouse")),
            (Question::Relation, "child", Ok("child")),
            (Question::Relation, "other", Err(Fault::NotAChoice)),
            (Question::Relation, "Child", Err(Fault::NotAChoice)),
            (Question::Relation, "1", Err(Fault::NotAChoice)),
        ] {
            let expected = expected.map(ToOwned::to_owned);
            assert_eq!(read(question, typed), expected, "{typed}");
        }
        for question in [Question::Cause, Question::Relation] {
            for answer in question.choices() {
                assert_eq!(question.stored(&answer.to_string()), Some(answer));
            }
        }
        assert!(Question::Money.choices().is_empty());
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
