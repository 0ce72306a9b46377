//! The hours in which a branch is open, day by day.

use std::fmt;
use std::str::FromStr;

use time::Weekday;

use crate::khmer::digits::to_ascii;

/// The days in the order of the forms: a working week begins on Monday.
pub const WEEK: [Weekday; 7] = [
    Weekday::Monday,
    Weekday::Tuesday,
    Weekday::Wednesday,
    Weekday::Thursday,
    Weekday::Friday,
    Weekday::Saturday,
    Weekday::Sunday,
];

/// So many stretches of hours has a day at most: one break is usual, two are enough.
const MOST_SPANS: usize = 3;

/// The minutes of a day.
const DAY: u16 = 24 * 60;

/// A stretch of hours in which the doors are open, in minutes since midnight, local time.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Span {
    opens: u16,
    closes: u16,
}

impl Span {
    /// Hour and minute at which the doors open.
    pub fn opens(self) -> (u16, u16) {
        (self.opens / 60, self.opens % 60)
    }

    /// Hour and minute at which they close; midnight is 24:00.
    pub fn closes(self) -> (u16, u16) {
        (self.closes / 60, self.closes % 60)
    }
}

/// The opening hours of a week; a day without any is a day on which it is closed. A week without any is one
/// that nobody has written down yet.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct WeekHours([Vec<Span>; 7]);

/// The text is no list of opening hours.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("hours are written as 7:30-11:30, 14:00-17:00")]
pub struct NotHours;

impl WeekHours {
    /// The hours that were typed for each day of [`WEEK`]: `7:30-11:30, 14:00-17:00`, nothing for a day on
    /// which it is closed. Khmer digits and the Khmer colon are read too.
    ///
    /// # Errors
    /// The days whose text is no such list, by their place in [`WEEK`].
    pub fn typed(days: &[String; 7]) -> Result<Self, Vec<usize>> {
        let read = days.each_ref().map(|day| typed_day(day));
        let wrong: Vec<_> = (0..7).filter(|at| read[*at].is_err()).collect();
        if wrong.is_empty() { Ok(Self(read.map(Result::unwrap_or_default))) } else { Err(wrong) }
    }

    /// What one types to get these hours.
    pub fn as_typed(&self) -> [String; 7] {
        self.0.each_ref().map(|day| {
            let span = |span: &Span| {
                let ((opens, minute), (closes, last)) = (span.opens(), span.closes());
                format!("{opens}:{minute:02}-{closes}:{last:02}")
            };
            day.iter().map(span).collect::<Vec<_>>().join(", ")
        })
    }

    /// Whether any hours are written down.
    pub fn is_known(&self) -> bool {
        self.0.iter().any(|day| !day.is_empty())
    }

    /// The week as people say it: days in a row with the same hours together, each with its first and last
    /// day. A day without hours is closed.
    pub fn in_a_row(&self) -> Vec<(Weekday, Weekday, &[Span])> {
        let mut rows: Vec<(Weekday, Weekday, &[Span])> = Vec::new();
        for (day, spans) in WEEK.into_iter().zip(&self.0) {
            match rows.last_mut() {
                Some((_, last, same)) if *same == spans.as_slice() => *last = day,
                _ => rows.push((day, day, spans)),
            }
        }
        rows
    }
}

fn typed_day(typed: &str) -> Result<Vec<Span>, NotHours> {
    let text: String = to_ascii(typed).chars().filter(|c| !c.is_whitespace()).collect();
    let text = text.replace(['៖', '.'], ":").replace(['–', '—', '~'], "-").replace(';', ",");
    if text.is_empty() {
        return Ok(Vec::new());
    }
    let mut spans: Vec<Span> = Vec::new();
    for part in text.split(',') {
        let (opens, closes) = part.split_once('-').ok_or(NotHours)?;
        spans.push(span(minute(opens)?, minute(closes)?, spans.last())?);
    }
    if spans.len() <= MOST_SPANS { Ok(spans) } else { Err(NotHours) }
}

/// A stretch that begins after the one before has ended.
fn span(opens: u16, closes: u16, before: Option<&Span>) -> Result<Span, NotHours> {
    let free = before.is_none_or(|before| before.closes < opens);
    if free && opens < closes && closes <= DAY { Ok(Span { opens, closes }) } else { Err(NotHours) }
}

/// `7`, `7:30`, `07:30`.
fn minute(text: &str) -> Result<u16, NotHours> {
    let (hour, minute) = text.split_once(':').unwrap_or((text, "00"));
    let number = |digits: &str| -> Result<u16, NotHours> {
        let fits = (1..=2).contains(&digits.len()) && digits.bytes().all(|b| b.is_ascii_digit());
        if fits { digits.parse().map_err(|_| NotHours) } else { Err(NotHours) }
    };
    let (hour, minute) = (number(hour)?, number(minute)?);
    if hour <= 24 && minute < 60 { Ok(hour * 60 + minute) } else { Err(NotHours) }
}

/// How hours are stored: `0730-1130,1400-1700;…`, one part for each day of [`WEEK`]; nothing where nothing is
/// known.
impl fmt::Display for WeekHours {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if !self.is_known() {
            return Ok(());
        }
        for (at, day) in self.0.iter().enumerate() {
            if at > 0 {
                f.write_str(";")?;
            }
            for (at, span) in day.iter().enumerate() {
                let ((opens, minute), (closes, last)) = (span.opens(), span.closes());
                let comma = if at > 0 { "," } else { "" };
                write!(f, "{comma}{opens:02}{minute:02}-{closes:02}{last:02}")?;
            }
        }
        Ok(())
    }
}

impl FromStr for WeekHours {
    type Err = NotHours;

    fn from_str(stored: &str) -> Result<Self, NotHours> {
        if stored.is_empty() {
            return Ok(Self::default());
        }
        let days: Vec<String> = stored.split(';').map(with_colons).collect();
        let days = <[String; 7]>::try_from(days).map_err(|_| NotHours)?;
        Self::typed(&days).map_err(|_| NotHours)
    }
}

/// `0730-1130` as it is typed.
fn with_colons(stored: &str) -> String {
    let colon = |time: &str| match (time.get(..2), time.get(2..)) {
        (Some(hour), Some(minute)) => format!("{hour}:{minute}"),
        _ => time.to_owned(),
    };
    let span = |span: &str| span.split('-').map(colon).collect::<Vec<_>>().join("-");
    stored.split(',').map(span).collect::<Vec<_>>().join(",")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn days(working: &str, saturday: &str) -> [String; 7] {
        [working, working, working, working, working, saturday, ""].map(str::to_owned)
    }

    #[test]
    fn a_week_is_typed_stored_and_read_again() {
        let week = WeekHours::typed(&days("7:30-11:30, 14:00-17:00", "8-12")).unwrap();
        let day = "0730-1130,1400-1700";
        let stored = format!("{day};{day};{day};{day};{day};0800-1200;");
        assert_eq!(week.to_string(), stored);
        assert_eq!(stored.parse(), Ok(week.clone()));
        assert_eq!(WeekHours::typed(&week.as_typed()), Ok(week.clone()));
        let khmer = days("៧៖៣០ – ១១៖៣០, ១៤៖០០–១៧.០០", "៨-១២");
        assert_eq!(WeekHours::typed(&khmer), Ok(week.clone()));
        let rows: Vec<_> =
            week.in_a_row().into_iter().map(|(from, to, spans)| (from, to, spans.len())).collect();
        use Weekday::{Friday, Monday, Saturday, Sunday};
        assert_eq!(rows, [(Monday, Friday, 2), (Saturday, Saturday, 1), (Sunday, Sunday, 0)]);
    }

    #[test]
    fn a_week_that_nobody_wrote_down_is_empty() {
        let none = WeekHours::default();
        assert!(!none.is_known());
        assert_eq!((none.to_string().as_str(), "".parse()), ("", Ok(none)));
        for broken in ["0730", ";;", "0730-1130;;;;;;;", "rubbish;;;;;;"] {
            assert_eq!(broken.parse::<WeekHours>(), Err(NotHours), "{broken}");
        }
    }

    #[test]
    fn what_is_no_list_of_hours_names_its_day() {
        for wrong in [
            "morning",
            "7:30",
            "17:00-7:30",
            "7-7",
            "7-11,10-12",
            "7-11,11-12",
            "14-17,7-11",
            "7-24:01",
            "7:60-9",
            "-9",
            "1-2,3-4,5-6,7-8",
            "007-9",
        ] {
            assert_eq!(WeekHours::typed(&days("8-12", wrong)), Err(vec![5]), "{wrong}");
        }
        assert!(WeekHours::typed(&days("0-24", "")).is_ok());
    }
}
