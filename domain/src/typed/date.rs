//! Days as people type them.

use time::{Date, Month};

use crate::khmer::{self, digits};

/// The first and the last year that is read. Later years are of the Buddhist Era and refused.
const YEARS: std::ops::RangeInclusive<i32> = 1800..=2500;

/// A day written `1/5/1968`, `1-5-1968`, `1 5 1968`, `1968-05-01` or `01051968`, in either digit set,
/// the month also by its Khmer name; none for any other text.
pub(crate) fn day(text: &str) -> Option<Date> {
    let text = digits::to_ascii(&khmer::canonical(text));
    let text = text.trim();
    let parts: Vec<&str> = text.split(['/', '-', '.', ' ', '\u{A0}']).collect();
    let (year, month, day) = match parts[..] {
        [year, month, day] if year.len() == 4 => (year, month, day),
        [day, month, year] if year.len() == 4 => (year, month, day),
        [joined] if joined.len() == 8 && joined.is_ascii() => {
            (&joined[4..], &joined[2..4], &joined[..2])
        }
        _ => return None,
    };
    let year = i32::from(number(year)?);
    let month = match number(month) {
        Some(month) => Month::try_from(u8::try_from(month).ok()?).ok()?,
        None => khmer::month(month)?,
    };
    let day = u8::try_from(number(day)?).ok()?;
    YEARS.contains(&year).then(|| Date::from_calendar_date(year, month, day).ok()).flatten()
}

fn number(text: &str) -> Option<u16> {
    text.bytes().all(|byte| byte.is_ascii_digit()).then(|| text.parse().ok()).flatten()
}

#[cfg(test)]
mod tests {
    use super::*;
    use time::macros::date;

    #[test]
    fn a_day_is_written_in_many_ways() {
        for text in ["1/5/1968", "១/៥/១៩៦៨", "01051968", "1968-05-01", "1.5.1968", " 1 5 1968 "]
        {
            assert_eq!(day(text), Some(date!(1968 - 05 - 01)), "{text}");
        }
    }

    #[test]
    fn other_texts_are_no_days() {
        for text in
            ["", "1968", "5/1968", "31/2/1968", "1/13/1968", "1/5/68", "1/5/2511", "May 1968", "-1"]
        {
            assert_eq!(day(text), None, "{text}");
        }
    }

    #[test]
    fn day_month_and_year_in_the_usual_orders() {
        for (typed, expected) in [
            ("21/11/2025", Some("2025-11-21")),
            (" 1-2-2025 ", Some("2025-02-01")),
            ("01.02.2025", Some("2025-02-01")),
            ("1 2 2025", Some("2025-02-01")),
            ("2025-11-21", Some("2025-11-21")),
            ("29/02/2024", Some("2024-02-29")),
            ("29/02/2025", None),
            ("31/04/2025", None),
            ("21/13/2025", None),
            ("0/1/2025", None),
            ("21/11/25", None),
            ("21112025", Some("2025-11-21")),
            ("១៥ មិថុនា ១៩៥៧", Some("1957-06-15")),
            ("15 June 1957", None),
            ("1//2/2025", None),
            ("-1/2/2025", None),
            ("2/1/2025/", None),
            ("21/11", None),
            ("21/11/2025/1", None),
            ("+1/2/2025", None),
            ("", None),
            ("a/b/c", None),
        ] {
            assert_eq!(day(typed).map(|date| date.to_string()).as_deref(), expected, "{typed}");
        }
    }
}
