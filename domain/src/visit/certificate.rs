//! What a certificate rests on, how sure that is, and until when it counts.

use time::{Date, Duration, Month};

use super::Onward;
use crate::finger::PadGrade;
use crate::life_certificate::LifeReminder;

/// How long a provisional certificate counts.
pub const PROVISIONAL_LASTS: Duration = Duration::days(60);

/// So long nobody asks again for the finger of a person who, as two of the staff said, has no usable prints.
pub const NO_PRINTS_COUNTS: Duration = Duration::days(365);

/// By what a person has shown that she lives.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Method {
    /// By a finger, on a scanner of this grade.
    Finger(PadGrade),
    /// By her paper and her answers, before two of the staff.
    Papers,
    /// She was seen elsewhere.
    Seen(Onward),
}

/// How sure a method is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Grade {
    /// A finger on a scanner that was tested for imitations.
    High,
    /// A finger on any other scanner, or two of the staff.
    Middle,
    /// One who has seen her elsewhere, after an agent who saw her paper or her at the branch.
    Basic,
}

impl Grade {
    /// Stable name: `high`, `middle`, `basic`.
    pub fn code(self) -> &'static str {
        match self {
            Self::High => "high",
            Self::Middle => "middle",
            Self::Basic => "basic",
        }
    }
}

impl Method {
    /// All of them.
    pub const ALL: [Self; 7] = [
        Self::Finger(PadGrade::None),
        Self::Finger(PadGrade::One),
        Self::Finger(PadGrade::Two),
        Self::Papers,
        Self::Seen(Onward::Commune),
        Self::Seen(Onward::HealthCentre),
        Self::Seen(Onward::Home),
    ];

    /// Stable name.
    pub fn code(self) -> &'static str {
        match self {
            Self::Finger(PadGrade::None) => "finger-untested",
            Self::Finger(PadGrade::One) => "finger-one",
            Self::Finger(PadGrade::Two) => "finger-two",
            Self::Papers => "papers",
            Self::Seen(onward) => onward.code(),
        }
    }

    /// The method of this name.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|method| method.code() == code)
    }

    /// How sure it is.
    pub fn grade(self) -> Grade {
        match self {
            Self::Finger(PadGrade::One | PadGrade::Two) => Grade::High,
            Self::Finger(PadGrade::None) | Self::Papers => Grade::Middle,
            Self::Seen(_) => Grade::Basic,
        }
    }
}

/// Until when a certificate of today counts. Who comes after her first reminder and in time loses no day: a year after
/// the day that was due; everybody else has a year from today, and never less long than what she has.
pub fn next_due(today: Date, due: Option<Date>) -> Date {
    let early = Duration::days(LifeReminder::Early.days_before().into());
    match due {
        Some(due) if due >= today && due - today <= early => a_year_after(due),
        Some(due) => due.max(a_year_after(today)),
        None => a_year_after(today),
    }
}

/// Until when a provisional certificate of today counts: for 60 days, and never less long than what she has.
pub fn provisional_due(today: Date, due: Option<Date>) -> Date {
    let until = today + PROVISIONAL_LASTS;
    due.map_or(until, |due| due.max(until))
}

/// The same day of the next year; 28 February where there is no 29th.
fn a_year_after(day: Date) -> Date {
    day.replace_year(day.year() + 1)
        .or_else(|_| Date::from_calendar_date(day.year() + 1, Month::February, 28))
        .unwrap_or(Date::MAX)
}
