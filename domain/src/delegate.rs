//! A person lets another act for her: how much, until when, and what ends it.

mod decision;
mod request;
mod review;

use time::{Date, Month};

pub use decision::{DecisionFault, LegalDecision, TypedDecision};
pub use request::{EndReason, RequestEvent, RequestRefusal, RequestRefused, RequestState, Wanted};
pub use review::ReviewReminder;

use crate::person::{DelegationId, PersonId};

/// How many people may act for one person at the same time, guardians not counted.
pub const MOST_DELEGATES: usize = 5;

/// What a delegate may do. Each includes the one before; none of them reaches bank details, passkeys,
/// the PIN, where notices go, letters, the lock, or naming a delegate.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum DelegateScope {
    /// See amounts, payments, service and cases.
    See,
    /// Also report what has changed and what is not right.
    Report,
    /// Also claim what is due.
    Claim,
}

impl DelegateScope {
    /// Every scope, from the smallest.
    pub const ALL: [Self; 3] = [Self::See, Self::Report, Self::Claim];

    /// The stable code, the end of its word key: `see`, `report`, `claim`.
    pub fn code(self) -> &'static str {
        match self {
            Self::See => "see",
            Self::Report => "report",
            Self::Claim => "claim",
        }
    }

    /// The scope with this code.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|scope| scope.code() == code)
    }

    /// Whether it allows what needs at least `least`.
    pub fn includes(self, least: Self) -> bool {
        self >= least
    }
}

/// For whom a delegate acts, and how far that reaches.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Delegation {
    /// The leave itself: another leave of the same person is another id.
    pub id: DelegationId,
    /// The person who gave it.
    pub principal: PersonId,
    /// What it allows.
    pub scope: DelegateScope,
}

/// How a delegation came to be or ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum DelegateChannel {
    /// The person's own pages.
    Web,
    /// The short code.
    Ussd,
    /// A member of staff, for a person at her counter or on the phone.
    Branch,
}

impl DelegateChannel {
    /// The stable code: `web`, `ussd`, `branch`.
    pub fn code(self) -> &'static str {
        match self {
            Self::Web => "web",
            Self::Ussd => "ussd",
            Self::Branch => "branch",
        }
    }
}

/// How long a delegation lasts: a short list, so that nobody has to write a date.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Lasts {
    /// One month.
    OneMonth,
    /// Three months.
    ThreeMonths,
    /// Six months, unless something else is chosen.
    #[default]
    SixMonths,
    /// Twelve months: the longest.
    OneYear,
}

impl Lasts {
    /// Every length, from the shortest.
    pub const ALL: [Self; 4] = [Self::OneMonth, Self::ThreeMonths, Self::SixMonths, Self::OneYear];

    /// In months.
    pub fn months(self) -> u8 {
        match self {
            Self::OneMonth => 1,
            Self::ThreeMonths => 3,
            Self::SixMonths => 6,
            Self::OneYear => 12,
        }
    }

    /// The length of so many months, as a form sends it.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|lasts| lasts.months().to_string() == code)
    }

    /// The last day on which it holds: the same day of the month, or the last of a shorter month.
    pub fn until(self, today: Date) -> Date {
        let (mut month, mut year) = (today.month(), today.year());
        for _ in 0..self.months() {
            month = month.next();
            year += i32::from(month == Month::January);
        }
        let mut days = (1..=today.day()).rev();
        days.find_map(|day| Date::from_calendar_date(year, month, day).ok()).unwrap_or(today)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use time::macros::date;

    #[test]
    fn each_scope_includes_the_one_before() {
        let table: Vec<String> = DelegateScope::ALL
            .into_iter()
            .map(|held| {
                let letter = |least| if held.includes(least) { 'y' } else { '-' };
                DelegateScope::ALL.map(letter).iter().collect()
            })
            .collect();
        assert_eq!(table, ["y--", "yy-", "yyy"]);
        for scope in DelegateScope::ALL {
            assert_eq!(DelegateScope::from_code(scope.code()), Some(scope));
        }
        assert_eq!(DelegateScope::from_code("all"), None);
    }

    #[test]
    fn it_ends_on_the_same_day_of_a_later_month() {
        let until = |lasts: Lasts, today| lasts.until(today);
        assert_eq!(until(Lasts::default(), date!(2026 - 11 - 22)), date!(2027 - 05 - 22));
        assert_eq!(until(Lasts::OneMonth, date!(2026 - 12 - 31)), date!(2027 - 01 - 31));
        assert_eq!(until(Lasts::SixMonths, date!(2026 - 08 - 31)), date!(2027 - 02 - 28));
        assert_eq!(until(Lasts::ThreeMonths, date!(2026 - 01 - 15)), date!(2026 - 04 - 15));
        assert_eq!(until(Lasts::OneYear, date!(2028 - 02 - 29)), date!(2029 - 02 - 28));
    }

    #[test]
    fn no_other_length_is_taken() {
        for lasts in Lasts::ALL {
            assert_eq!(Lasts::from_code(&lasts.months().to_string()), Some(lasts));
        }
        for rubbish in ["", "0", "2", "24", "06", "six"] {
            assert_eq!(Lasts::from_code(rubbish), None, "{rubbish}");
        }
    }
}
