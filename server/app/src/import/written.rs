//! How dates, months, amounts and short texts are written in a file.

use sothon_domain::khmer;
use sothon_domain::money::Riel;
use sothon_domain::year_month::YearMonth;
use time::{Date, Month};

use super::Reason;

/// A date as `2026-11-21`, `21/11/2026` or `២១ វិច្ឆិកា ២០២៦`, in ASCII or Khmer digits but not in both.
pub(super) fn date(text: &str) -> Result<Date, Reason> {
    let text = one_kind_of_digits(text).ok_or(Reason::NotADate)?;
    let (year, month, day) = parts(&text).ok_or(Reason::NotADate)?;
    let year = four_digits(year).ok_or(Reason::NotADate)?;
    match year {
        2501.. => return Err(Reason::BuddhistYear),
        ..1900 => return Err(Reason::NotADate),
        _ => {}
    }
    let day = one_or_two_digits(day).ok_or(Reason::NotADate)?;
    Date::from_calendar_date(year, month, day).map_err(|_| Reason::NotADate)
}

/// Year, month and day of a date in one of the three styles.
fn parts(text: &str) -> Option<(&str, Month, &str)> {
    let numbered = |month| one_or_two_digits(month).and_then(|month| Month::try_from(month).ok());
    if text.contains('/') {
        let (day, month, year) = three_parts(text, '/')?;
        return Some((year, numbered(month)?, day));
    }
    if text.contains('-') {
        let (year, month, day) = three_parts(text, '-')?;
        return Some((year, numbered(month)?, day));
    }
    let mut words = text.split_whitespace();
    let (day, month, year) = (words.next()?, words.next()?, words.next()?);
    if words.next().is_some() { None } else { Some((year, khmer::month(month)?, day)) }
}

/// A month as `2026-11`, in ASCII or Khmer digits but not in both.
pub(super) fn month(text: &str) -> Result<YearMonth, Reason> {
    let text = one_kind_of_digits(text).ok_or(Reason::NotAMonth)?;
    if text.split('-').next().and_then(four_digits).is_some_and(|year| year > 2500) {
        return Err(Reason::BuddhistYear);
    }
    text.parse().map_err(|_| Reason::NotAMonth)
}

/// Whole riel above 0, digits only, below 10¹².
pub(super) fn amount(text: &str) -> Result<Riel, Reason> {
    let digits = one_kind_of_digits(text).ok_or(Reason::NotAnAmount)?;
    let fits = digits.len() <= 12 && digits.bytes().all(|byte| byte.is_ascii_digit());
    let amount: i64 = fits.then(|| digits.parse().ok()).flatten().ok_or(Reason::NotAnAmount)?;
    if amount > 0 { Ok(Riel::new(amount)) } else { Err(Reason::NotAnAmount) }
}

/// A text of at most 80 letters in one line, in canonical Khmer order.
pub(super) fn short_text(text: &str) -> Result<String, Reason> {
    let text = khmer::canonical(text.trim());
    if text.chars().any(char::is_control) {
        return Err(Reason::NotText);
    }
    if khmer::graphemes(&text) <= 80 { Ok(text) } else { Err(Reason::TooLong) }
}

/// The text in ASCII digits; `None` if it mixes them with Khmer digits.
fn one_kind_of_digits(text: &str) -> Option<String> {
    let ascii = text.chars().any(|c| c.is_ascii_digit());
    let khmer = text.chars().any(|c| ('០'..='៩').contains(&c));
    if ascii && khmer { None } else { Some(khmer::digits::to_ascii(text.trim())) }
}

fn three_parts(text: &str, between: char) -> Option<(&str, &str, &str)> {
    let (first, rest) = text.split_once(between)?;
    let (second, third) = rest.split_once(between)?;
    Some((first, second, third))
}

fn four_digits(text: &str) -> Option<i32> {
    if text.len() == 4 { ascii_number(text) } else { None }
}

fn one_or_two_digits(text: &str) -> Option<u8> {
    if text.len() <= 2 { ascii_number(text) } else { None }
}

/// Digits without a sign as a number.
fn ascii_number<T: std::str::FromStr>(text: &str) -> Option<T> {
    text.bytes().all(|byte| byte.is_ascii_digit()).then(|| text.parse().ok()).flatten()
}

#[cfg(test)]
mod tests {
    use super::*;
    use time::macros::date as day;

    #[test]
    fn one_day_written_in_many_ways_is_one_day() {
        for text in [
            "2026-11-07",
            "07/11/2026",
            "7/11/2026",
            "២០២៦-១១-០៧",
            "០៧/១១/២០២៦",
            "០៧ វិច្ឆិកា ២០២៦",
            "7 វិច្ឆិកា  2026",
            "៧ វិច្ចិកា ២០២៦",
            "៧\u{a0}វិច្ឆិ\u{200b}កា ២០២៦",
        ] {
            assert_eq!(date(text), Ok(day!(2026 - 11 - 07)), "{text}");
        }
    }

    #[test]
    fn a_date_that_could_be_read_in_two_ways_is_refused() {
        for text in
            ["11/21/2026", "2026-02-30", "២០២៦-11-07", "2026/11/07", "07-11-2026", "7/11/26"]
        {
            assert_eq!(date(text), Err(Reason::NotADate), "{text}");
        }
        for text in [
            "1899-01-01",
            "2026-11",
            "2026-11-07-01",
            "+026-11-07",
            "2026-257-01",
            "x",
            "7 ខែ 2026",
            "៧ វិច្ឆិកា 2026",
            "៧ វិច្ឆិកា ២០២៦ ព.ស.",
        ] {
            assert_eq!(date(text), Err(Reason::NotADate), "{text}");
        }
        assert_eq!(date("07/11/2570"), Err(Reason::BuddhistYear));
        assert_eq!(date("២៥៧០-១១-០៧"), Err(Reason::BuddhistYear));
        assert_eq!(date("៧ វិច្ឆិកា ២៥៧០"), Err(Reason::BuddhistYear));
    }

    #[test]
    fn a_month_is_written_year_first() {
        assert_eq!(month("២០២៦-១១").map(|m| m.to_string()), Ok("2026-11".to_owned()));
        assert_eq!(month("2570-11"), Err(Reason::BuddhistYear));
        assert_eq!(month("11/2026"), Err(Reason::NotAMonth));
    }

    #[test]
    fn an_amount_is_whole_riel_without_separators() {
        assert_eq!(amount("510000"), Ok(Riel::new(510_000)));
        assert_eq!(amount("៥១០០០០"), Ok(Riel::new(510_000)));
        for text in ["75.000", "510,000", "៥១០000", "0", "-5", "5e3", "9999999999999", "+5", "៛5"]
        {
            assert_eq!(amount(text), Err(Reason::NotAnAmount), "{text}");
        }
    }

    #[test]
    fn a_text_is_measured_in_letters() {
        assert_eq!(short_text(&"ស្ត្រី".repeat(80)).map(|t| t.len()), Ok(80 * "ស្ត្រី".len()));
        assert_eq!(short_text(&"ស្ត្រី".repeat(81)), Err(Reason::TooLong));
    }

    #[test]
    fn a_text_has_no_control_characters() {
        for text in ["a\tb", "a\nb", "a\u{1b}[2Jb", "a\u{7f}b", "a\u{85}b"] {
            assert_eq!(short_text(text), Err(Reason::NotText), "{text:?}");
        }
        assert_eq!(short_text(" ab\n"), Ok("ab".to_owned()));
    }
}
