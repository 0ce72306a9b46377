//! When a month is paid: the 24th or 26th, or the Friday before.

use sothon_domain::person::Scheme;
use sothon_domain::year_month::YearMonth;
use time::{Date, Duration, Weekday};

/// The day on which the scheme pays the month.
pub(super) fn payment_date(scheme: Scheme, month: YearMonth) -> Date {
    let of_month = if scheme == Scheme::Veterans { 26 } else { 24 };
    let day = month.first_day() + Duration::days(of_month - 1);
    match day.weekday() {
        Weekday::Saturday => day - Duration::DAY,
        Weekday::Sunday => day - Duration::days(2),
        _ => day,
    }
}

/// The last twelve months that the scheme has paid by this day, oldest first.
pub(super) fn paid_months(scheme: Scheme, today: Date) -> Vec<YearMonth> {
    let mut months: Vec<YearMonth> = months_until(today, YearMonth::of(today));
    months.retain(|month| payment_date(scheme, *month) <= today);
    months.split_off(months.len() - 12)
}

/// Every month from the year before last to the end of next year.
pub(super) fn calendar_months(today: Date) -> Vec<YearMonth> {
    let last = YearMonth::new(today.year() + 1, 12).expect("invariant: next year is before 2500");
    months_until(today, last)
}

fn months_until(today: Date, last: YearMonth) -> Vec<YearMonth> {
    let first = YearMonth::new(today.year() - 2, 1).expect("invariant: today is after 1902");
    std::iter::successors(Some(first), |month| Some(month.next()))
        .take_while(|month| *month <= last)
        .collect()
}
