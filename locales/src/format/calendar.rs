//! Dates, months and times of day. Years are of the Common Era.

use sothon_domain::part_date::PartDate;
use sothon_domain::year_month::YearMonth;
use time::{Date, Month, OffsetDateTime, UtcOffset};

use super::digits::localised;
use crate::Words;

/// Cambodia's offset from UTC in hours; there is no daylight saving.
const PHNOM_PENH: i8 = 7;

impl Words {
    /// The date in full: `ថ្ងៃទី១២ ខែមករា ឆ្នាំ២០២៦` or `12 January 2026`. Khmer in Latin letters has no names of
    /// months and writes it in figures.
    pub fn date(&self, date: Date) -> String {
        if !self.has("format-date") {
            return self.short_date(date);
        }
        self.with(
            "format-date",
            &[
                ("day", self.digits(&date.day().to_string()).into()),
                ("month", self.month_name(date.month()).into()),
                ("year", self.digits(&date.year().to_string()).into()),
            ],
        )
    }

    /// The date in figures, the day first: `១២/០១/២០២៦` or `12/01/2026`.
    pub fn short_date(&self, date: Date) -> String {
        let text = format!("{:02}/{:02}/{:04}", date.day(), u8::from(date.month()), date.year());
        localised(self.language(), &text)
    }

    /// The month: `ខែមករា ឆ្នាំ២០២៦` or `January 2026`.
    pub fn month(&self, month: YearMonth) -> String {
        self.with(
            "format-month-of-year",
            &[
                ("month", self.month_name(month.first_day().month()).into()),
                ("year", self.digits(&month.year().to_string()).into()),
            ],
        )
    }

    /// As much of a day as is known: the day, the month, or `ឆ្នាំ២០២៦` or `2026`.
    pub fn part_date(&self, date: PartDate) -> String {
        match date {
            PartDate::Day(day) => self.date(day),
            PartDate::Month(month) => self.month(month),
            PartDate::Year(year) => {
                self.with("format-year", &[("year", self.digits(&year.to_string()).into())])
            }
        }
    }

    /// The time of day in Cambodia, in 24 hours: `១៤:៣០` or `14:30`.
    pub fn time(&self, instant: OffsetDateTime) -> String {
        let offset = UtcOffset::from_hms(PHNOM_PENH, 0, 0).expect("seven hours are an offset");
        let local = instant.to_offset(offset);
        localised(self.language(), &format!("{:02}:{:02}", local.hour(), local.minute()))
    }

    fn month_name(&self, month: Month) -> String {
        self.get(&format!("format-month-{}", u8::from(month))).to_owned()
    }
}
