//! How amounts, lengths of service, dates and words are read as people type them; digits are ASCII
//! here already.

use time::Date;

use super::Fault;
use super::answer::year_and_month;
use crate::khmer;
use crate::money::{Months, Riel};
use crate::part_date::PartDate;
use crate::typed::{day, grouped};
use crate::year_month::YearMonth;

/// No salary or pension of the register is near this, so whatever is above has a digit too many.
const MOST_MONEY: i64 = 100_000_000;
/// Longer than anybody served.
const MOST_YEARS: u32 = 60;
/// Nobody alive was born before.
const FIRST_YEAR: i32 = 1900;
/// The longest text, in letters (grapheme clusters).
const LONGEST_TEXT: usize = 1000;

/// Whole riel; decimals are refused: an amount must not become a hundred times what was meant.
pub(super) fn money(typed: &str) -> Result<Riel, Fault> {
    match grouped(typed) {
        Ok(amount @ 1..=MOST_MONEY) => Ok(Riel::new(amount)),
        Ok(_) => Err(Fault::MoneyOutOfRange),
        Err(_) => Err(Fault::NotMoney),
    }
}

/// Years, or years and months with something between them.
pub(super) fn length(typed: &str) -> Result<Months, Fault> {
    let parts: Vec<&str> = typed.split('/').map(str::trim).collect();
    let (years, months) = match parts[..] {
        [years] => (years, "0"),
        [years, ""] => (years, "0"),
        ["", months] => ("0", months),
        [years, months] => (years, months),
        _ => return Err(Fault::NotALength),
    };
    let number = |text: &str| -> Option<u32> {
        let digits = (1..=4).contains(&text.len()) && text.bytes().all(|b| b.is_ascii_digit());
        digits.then(|| text.parse().ok()).flatten()
    };
    let (Some(years), Some(months @ 0..=11)) = (number(years), number(months)) else {
        return Err(Fault::NotALength);
    };
    let length = Months::new(years * 12 + months);
    if length > Months::new(MOST_YEARS * 12) { Err(Fault::LengthOutOfRange) } else { Ok(length) }
}

/// A past day, not before 1900.
pub(super) fn date(typed: &str, today: Date) -> Result<Date, Fault> {
    let date = day(typed).ok_or(Fault::NotADate)?;
    if date > today {
        return Err(Fault::FutureDate);
    }
    if date.year() < FIRST_YEAR {
        return Err(Fault::DateTooEarly);
    }
    Ok(date)
}

/// A past day, not before 1900; or the month, written `6/1957`, or the year in which it lies. A day whose parts
/// are written with a slash between them and of which one is empty is incomplete, so that nobody forgets one.
pub(super) fn part_date(typed: &str, today: Date) -> Result<PartDate, Fault> {
    let typed = typed.trim();
    if typed.split('/').any(|part| part.trim().is_empty()) {
        return Err(Fault::DateIncomplete);
    }
    let of_month = || {
        let (year, month) = year_and_month(typed)?;
        YearMonth::new(year, month).ok().map(PartDate::Month)
    };
    let of_year = || {
        let digits = typed.len() == 4 && typed.bytes().all(|byte| byte.is_ascii_digit());
        digits.then(|| typed.parse().ok().and_then(PartDate::year)).flatten()
    };
    let known = day(typed).map(PartDate::Day).or_else(of_year).or_else(of_month);
    let known = known.ok_or(Fault::NotADate)?;
    let date = known.first_day();
    if date > today {
        return Err(Fault::FutureDate);
    }
    if date.year() < FIRST_YEAR { Err(Fault::DateTooEarly) } else { Ok(known) }
}

/// Her words in the one spelling that is stored.
pub(super) fn text(typed: &str) -> Result<String, Fault> {
    // Characters without width go first: what is left of them is blank.
    let text = khmer::canonical(typed).trim().to_owned();
    match khmer::graphemes(&text) {
        0 => Err(Fault::Empty),
        1..=LONGEST_TEXT => Ok(text),
        _ => Err(Fault::TextTooLong),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::flow::{Answer, Asked, Question};
    use time::macros::date;

    fn read(question: Question, typed: &str) -> Result<String, Fault> {
        let registered = "12010101".parse().unwrap();
        let asked = Asked { today: date!(2026 - 11 - 21), registered: Some(&registered) };
        let answer = question.read(typed, asked)?;
        let stored = answer.to_string();
        let again: Answer = question.read(&stored, asked).unwrap();
        assert_eq!(again, answer, "the stored text is read again: {stored}");
        Ok(stored)
    }

    #[test]
    fn an_amount_has_groups_of_three_in_either_digits() {
        for (typed, expected) in [
            ("450000", Ok("450000")),
            ("450,000", Ok("450000")),
            ("៤៥០.០០០ ៛", Ok("450000")),
            ("1 250 000 riel", Ok("1250000")),
            ("៤៥០,០០០រៀល", Ok("450000")),
            ("1", Ok("1")),
            ("100,000,000", Ok("100000000")),
            ("100000001", Err(Fault::MoneyOutOfRange)),
            ("99999999999999999999", Err(Fault::MoneyOutOfRange)),
            ("0", Err(Fault::MoneyOutOfRange)),
            ("12.50", Err(Fault::NotMoney)),
            ("1,25,000", Err(Fault::NotMoney)),
            (",000", Err(Fault::NotMoney)),
            ("-5", Err(Fault::NotMoney)),
            ("៛", Err(Fault::NotMoney)),
            ("a lot", Err(Fault::NotMoney)),
            ("  ", Err(Fault::Empty)),
        ] {
            assert_eq!(read(Question::Money, typed), expected.map(ToOwned::to_owned), "{typed}");
        }
    }

    #[test]
    fn a_length_is_years_and_months() {
        for (typed, expected) in [
            ("34", Ok("34/0")),
            ("៣៤/៦", Ok("34/6")),
            ("34 / 11", Ok("34/11")),
            ("34/", Ok("34/0")),
            ("/6", Ok("0/6")),
            ("60", Ok("60/0")),
            ("60/1", Err(Fault::LengthOutOfRange)),
            ("9999", Err(Fault::LengthOutOfRange)),
            ("34/12", Err(Fault::NotALength)),
            ("34.5", Err(Fault::NotALength)),
            ("99999999999", Err(Fault::NotALength)),
            ("-1", Err(Fault::NotALength)),
            ("many", Err(Fault::NotALength)),
        ] {
            assert_eq!(read(Question::Length, typed), expected.map(ToOwned::to_owned), "{typed}");
        }
    }

    #[test]
    fn a_date_is_past_and_not_before_1900() {
        for (typed, expected) in [
            ("15/06/1957", Ok("1957-06-15")),
            ("១៥ មិថុនា ១៩៥៧", Ok("1957-06-15")),
            ("1957-6-15", Ok("1957-06-15")),
            ("15.6.1957", Ok("1957-06-15")),
            ("2026-11-21", Ok("2026-11-21")),
            ("01/01/1900", Ok("1900-01-01")),
            ("22/11/2026", Err(Fault::FutureDate)),
            ("15/06/2500", Err(Fault::FutureDate)),
            ("31/12/1899", Err(Fault::DateTooEarly)),
            ("31/02/1957", Err(Fault::NotADate)),
            ("15/06/57", Err(Fault::NotADate)),
            ("15 June 1957", Err(Fault::NotADate)),
            ("yesterday", Err(Fault::NotADate)),
        ] {
            assert_eq!(read(Question::Date, typed), expected.map(ToOwned::to_owned), "{typed}");
        }
    }

    #[test]
    fn of_a_date_perhaps_only_the_month_or_the_year_is_known() {
        for (typed, expected) in [
            ("15/06/1957", Ok("1957-06-15")),
            ("១៥ មិថុនា ១៩៥៧", Ok("1957-06-15")),
            ("6/1957", Ok("1957-06")),
            ("១៩៥៧", Ok("1957")),
            ("1957-06", Ok("1957-06")),
            ("/6/1957", Err(Fault::DateIncomplete)),
            ("15//1957", Err(Fault::DateIncomplete)),
            ("15/6/", Err(Fault::DateIncomplete)),
            ("31/2/1957", Err(Fault::NotADate)),
            ("13/1957", Err(Fault::NotADate)),
            ("57", Err(Fault::NotADate)),
            ("2027", Err(Fault::FutureDate)),
            ("12/2026", Err(Fault::FutureDate)),
            ("2500", Err(Fault::FutureDate)),
            ("1899", Err(Fault::DateTooEarly)),
            ("2511", Err(Fault::NotADate)),
        ] {
            let expected = expected.map(ToOwned::to_owned);
            assert_eq!(read(Question::PartDate, typed), expected, "{typed}");
        }
    }

    #[test]
    fn words_are_counted_in_letters_and_keep_their_digits() {
        assert_eq!(read(Question::Text, " ៣៤ ឆ្នាំ\n"), Ok("៣៤ ឆ្នាំ".to_owned()));
        assert_eq!(read(Question::Text, "\u{200B}"), Err(Fault::Empty));
        assert!(read(Question::Text, &"ស្ត្រី".repeat(1000)).is_ok());
        assert_eq!(read(Question::Text, &"ក".repeat(1001)), Err(Fault::TextTooLong));
    }
}
