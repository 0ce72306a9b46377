//! Whole numbers as people type them.

use crate::khmer::{self, digits};

/// Why a text is no number that counts something.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum NotACount {
    /// Nothing was typed.
    Empty,
    /// It is less than nothing.
    Negative,
    /// It is no whole number.
    NotANumber,
}

/// Signs that people type for minus.
const MINUS: [char; 3] = ['-', '\u{2212}', '\u{2013}'];
/// Signs that part thousands: a no-break space and a narrow one among them.
const BETWEEN_THOUSANDS: [char; 5] = [',', '.', ' ', '\u{a0}', '\u{202f}'];
/// What may stand after an amount: the sign of the riel and its name.
const UNITS: [&str; 4] = ["៛", khmer::RIEL, "riel", "KHR"];
/// The longest number that is read; a longer one is beyond every bound anyway.
const MOST_DIGITS: usize = 18;

/// A whole number without separators. Numbers beyond all bounds are [`i64::MAX`].
pub(crate) fn count(text: &str) -> Result<i64, NotACount> {
    let text = digits::to_ascii(text.trim());
    whole(unsigned(&text)?)
}

/// A whole amount; its thousands may be parted by one kind of separator, in groups of three.
pub(crate) fn grouped(text: &str) -> Result<i64, NotACount> {
    let text = digits::to_ascii(&khmer::canonical(text));
    let text = text.trim();
    let number = UNITS.iter().find_map(|unit| text.strip_suffix(unit)).unwrap_or(text);
    let digits = unsigned(number.trim_end())?;
    let Some(separator) = digits.chars().find(|sign| BETWEEN_THOUSANDS.contains(sign)) else {
        return whole(digits);
    };
    let groups: Vec<&str> = digits.split(separator).collect();
    let first = groups.first().is_some_and(|group| (1..=3).contains(&group.len()));
    if !first || groups[1..].iter().any(|group| group.len() != 3) {
        return Err(NotACount::NotANumber);
    }
    whole(&groups.concat())
}

/// The text without a minus in front of it, which makes it a number below nothing.
fn unsigned(text: &str) -> Result<&str, NotACount> {
    match text.strip_prefix(MINUS) {
        Some(rest) if rest.contains(|sign: char| sign.is_ascii_digit()) => Err(NotACount::Negative),
        Some(_) => Err(NotACount::NotANumber),
        None if text.is_empty() => Err(NotACount::Empty),
        None => Ok(text),
    }
}

fn whole(digits: &str) -> Result<i64, NotACount> {
    if digits.is_empty() || !digits.bytes().all(|byte| byte.is_ascii_digit()) {
        return Err(NotACount::NotANumber);
    }
    if digits.len() > MOST_DIGITS {
        return Ok(i64::MAX);
    }
    digits.parse().map_err(|_| NotACount::NotANumber)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn thousands_are_parted_in_any_of_the_ways_people_do_it() {
        for text in
            ["510000", "510.000", "510,000", "510 000", "510\u{a0}000", "៥១០.០០០៛", " ៥១០០០០ ៛ "]
        {
            assert_eq!(grouped(text), Ok(510_000), "{text}");
        }
        assert_eq!(grouped("1.510.000"), Ok(1_510_000));
        for text in ["637.500 riel", "637,500រៀល", "637500 KHR"] {
            assert_eq!(grouped(text), Ok(637_500), "{text}");
        }
    }

    #[test]
    fn what_could_be_read_in_two_ways_is_no_amount() {
        for text in
            ["510.00", "5.1", "1,510.000", ".000", "0000.000", "510.", "51O000", "៛", "5 1", "- "]
        {
            let expected = if text == "៛" { NotACount::Empty } else { NotACount::NotANumber };
            assert_eq!(grouped(text), Err(expected), "{text}");
        }
    }

    #[test]
    fn counts_have_no_separators_and_no_sign() {
        assert_eq!(count("៣៣"), Ok(33));
        assert_eq!(count(" "), Err(NotACount::Empty));
        assert_eq!(count("1.5"), Err(NotACount::NotANumber));
        for text in ["-5", "−៥", "–5"] {
            assert_eq!(count(text), Err(NotACount::Negative), "{text}");
        }
        assert_eq!(count(&"9".repeat(40)), Ok(i64::MAX));
    }
}
