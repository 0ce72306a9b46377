//! A whole date as people type it.

use time::{Date, Month};

/// Day, month and year as `21/11/2025`, `21-11-2025`, `21.11.2025` or `2025-11-21`, in ASCII digits;
/// none when it is no date.
pub(super) fn read(typed: &str) -> Option<Date> {
    let parts: Vec<&str> = typed.trim().split(['/', '-', '.', ' ']).collect();
    let [first, month, last] = parts[..] else { return None };
    let (year, day) = if first.len() == 4 { (first, last) } else { (last, first) };
    let fits = |part: &str, lengths: std::ops::RangeInclusive<usize>| {
        lengths.contains(&part.len()) && part.bytes().all(|byte| byte.is_ascii_digit())
    };
    if !fits(year, 4..=4) || !fits(month, 1..=2) || !fits(day, 1..=2) {
        return None;
    }
    let month = Month::try_from(month.parse::<u8>().ok()?).ok()?;
    Date::from_calendar_date(year.parse().ok()?, month, day.parse().ok()?).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

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
            ("21112025", None),
            ("21/11", None),
            ("21/11/2025/1", None),
            ("+1/2/2025", None),
            ("", None),
            ("a/b/c", None),
        ] {
            assert_eq!(read(typed).map(|date| date.to_string()).as_deref(), expected, "{typed}");
        }
    }
}
