//! On which days the offices work: not on Saturdays and Sundays, nor on the public holidays that are known.

use std::collections::BTreeSet;
use std::sync::LazyLock;

use time::macros::format_description;
use time::{Date, Duration, Weekday};

/// The public holidays, with where they come from.
const FILE: &str = include_str!("../holidays/cambodia.txt");

static HOLIDAYS: LazyLock<BTreeSet<Date>> =
    LazyLock::new(|| read(FILE).expect("invariant: a test reads the file").into_iter().collect());

/// Whether the offices work on that day.
pub fn is_working_day(day: Date) -> bool {
    let weekend = matches!(day.weekday(), Weekday::Saturday | Weekday::Sunday);
    !weekend && !HOLIDAYS.contains(&day)
}

/// The first working day, this one or a later one.
pub fn first_working_day(mut day: Date) -> Date {
    while !is_working_day(day) {
        day = day.saturating_add(Duration::DAY);
    }
    day
}

/// The day that is so many working days later; the day itself, whether one or not, is not counted.
pub fn working_days_after(day: Date, count: u32) -> Date {
    (0..count).fold(day, |day, _| first_working_day(day.saturating_add(Duration::DAY)))
}

/// How many working days have come after that day, today among them; none where that day is to come.
pub fn working_days_since(day: Date, today: Date) -> u32 {
    let (mut count, mut last) = (0, day);
    while last < today {
        last = last.saturating_add(Duration::DAY);
        count += u32::from(is_working_day(last));
    }
    count
}

/// The days of a file, in its order; the first line that holds none. What begins with `#` is a remark, and so is what
/// follows a day.
fn read(file: &str) -> Result<Vec<Date>, String> {
    let lines = file.lines().filter(|line| !line.is_empty() && !line.starts_with('#'));
    let day = |line: &str| {
        let day = line.split(' ').next().unwrap_or_default();
        Date::parse(day, format_description!("[year]-[month]-[day]")).map_err(|_| line.to_owned())
    };
    lines.map(day).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use time::macros::date;

    #[test]
    fn the_file_names_days_that_follow_each_other_and_say_what_they_are() {
        let days = read(FILE).unwrap();
        assert!(days.windows(2).all(|pair| pair[0] < pair[1]), "{days:?}");
        let of = |year| days.iter().filter(|day| day.year() == year).count();
        assert_eq!([2025, 2026, 2027].map(of), [22, 21, 11]);
        let lines = FILE.lines().filter(|line| line.starts_with("20"));
        assert!(lines.clone().all(|line| line.len() > 11), "each says which day it is");
        assert_eq!(lines.count(), days.len());
    }

    #[test]
    fn a_line_without_a_day_is_named() {
        assert_eq!(read("# so\n\n2025-01-01 New Year\n"), Ok(vec![date!(2025 - 01 - 01)]));
        for wrong in ["1/1/2025", "2025-02-30 x", "x"] {
            assert_eq!(read(wrong), Err(wrong.to_owned()));
        }
    }

    #[test]
    fn weekends_and_holidays_are_no_working_days() {
        for (day, works) in [
            (date!(2025 - 04 - 11), true),
            (date!(2025 - 04 - 12), false),
            (date!(2025 - 04 - 13), false),
            (date!(2025 - 04 - 14), false),
            (date!(2025 - 04 - 16), false),
            (date!(2025 - 04 - 17), true),
            (date!(2026 - 11 - 09), false),
            (date!(2026 - 11 - 10), true),
            (date!(2026 - 11 - 25), false),
            (date!(2026 - 11 - 26), true),
            (date!(2031 - 01 - 01), true),
        ] {
            assert_eq!(is_working_day(day), works, "{day}");
        }
    }

    #[test]
    fn days_are_counted_across_weekends_and_holidays() {
        for (day, count, later) in [
            (date!(2026 - 11 - 16), 0, date!(2026 - 11 - 16)),
            (date!(2026 - 11 - 16), 2, date!(2026 - 11 - 18)),
            // The water festival, from Monday to Wednesday.
            (date!(2026 - 11 - 20), 1, date!(2026 - 11 - 26)),
            (date!(2026 - 11 - 21), 1, date!(2026 - 11 - 26)),
            // The ninth is Independence Day, a Monday.
            (date!(2026 - 11 - 05), 2, date!(2026 - 11 - 10)),
            // Pchum Ben and Constitution Day, from Sunday to Wednesday.
            (date!(2025 - 09 - 19), 1, date!(2025 - 09 - 25)),
        ] {
            assert_eq!(working_days_after(day, count), later, "{day} {count}");
            assert_eq!(working_days_since(day, later), count, "{day} {later}");
        }
        assert_eq!(working_days_since(date!(2026 - 11 - 20), date!(2026 - 11 - 25)), 0);
        assert_eq!(working_days_since(date!(2026 - 11 - 26), date!(2026 - 11 - 20)), 0, "to come");
        assert_eq!(first_working_day(date!(2025 - 09 - 20)), date!(2025 - 09 - 25));
        assert_eq!(first_working_day(date!(2025 - 09 - 25)), date!(2025 - 09 - 25));
        assert_eq!(working_days_after(Date::MAX, 3), Date::MAX, "the calendar ends");
    }
}
