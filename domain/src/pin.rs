//! The PIN of the phone service: which ones will do, and how wrong tries are answered.

use std::fmt;
use std::str::FromStr;

use time::{Duration, OffsetDateTime};

use crate::khmer::digits;
use crate::person::Phone;

/// Four digits. Nothing shows them: neither `Debug` nor an error.
#[derive(Clone, PartialEq, Eq)]
pub struct Pin([u8; 4]);

/// The text is not four digits.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("a PIN has 4 digits")]
pub struct NotAPin;

/// Why a PIN is too easy to guess.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Weakness {
    /// Each digit follows the one before, upwards or downwards: 3456, 8901, 4321.
    Run,
    /// One or two digits again and again: 7777, 1212, 3399, 4884.
    Repeat,
    /// Among the first that a thief tries.
    Common,
    /// The year of birth, of the common or the Buddhist era.
    BirthYear,
    /// The last digits of the phone it is for.
    EndOfPhone,
}

/// Often chosen, and neither runs nor repeats: lines and corners of the keypad, round numbers.
const COMMON: [&[u8; 4]; 14] = [
    b"2580", b"0852", b"1470", b"0741", b"3690", b"0963", b"1379", b"1397", b"1357", b"2468",
    b"2000", b"1000", b"1004", b"1288",
];

/// Years between the common and the Buddhist era, whose year begins in spring.
const ERAS: [i32; 3] = [0, 543, 544];

impl Pin {
    /// The four ASCII digits, for hashing only.
    pub fn digits(&self) -> &[u8; 4] {
        &self.0
    }

    /// Why this PIN won't do for a person born in this year with this phone, if it won't.
    pub fn weakness(&self, birth_year: i32, phone: &Phone) -> Option<Weakness> {
        let digits = &self.0;
        if is_run(digits) {
            return Some(Weakness::Run);
        }
        let [a, b, c, d] = *digits;
        if (a == b && c == d) || (a == c && b == d) || (a == d && b == c) {
            return Some(Weakness::Repeat);
        }
        if COMMON.contains(&digits) {
            return Some(Weakness::Common);
        }
        if ERAS.iter().any(|era| format!("{:04}", birth_year + era).as_bytes() == digits) {
            return Some(Weakness::BirthYear);
        }
        phone.as_str().as_bytes().ends_with(digits).then_some(Weakness::EndOfPhone)
    }
}

/// Whether each digit is one more, or each one less, than the one before; 0 follows 9.
fn is_run(digits: &[u8; 4]) -> bool {
    let step = |by: u8| digits.windows(2).all(|pair| (pair[0] - b'0' + by) % 10 == pair[1] - b'0');
    step(1) || step(9)
}

impl FromStr for Pin {
    type Err = NotAPin;

    /// Accepts Khmer digits and spaces between digits.
    fn from_str(text: &str) -> Result<Self, NotAPin> {
        let typed: String = digits::to_ascii(text).chars().filter(|c| !c.is_whitespace()).collect();
        let digits: [u8; 4] = typed.as_bytes().try_into().map_err(|_| NotAPin)?;
        if digits.iter().all(u8::is_ascii_digit) { Ok(Self(digits)) } else { Err(NotAPin) }
    }
}

impl fmt::Debug for Pin {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Pin(••••)")
    }
}

/// After so many wrong tries in a row there is a short wait.
const SHORT_AFTER: u32 = 3;
const SHORT_WAIT: Duration = Duration::minutes(15);
/// After so many, and after each further one, a long wait.
const LONG_AFTER: u32 = 6;
const LONG_WAIT: Duration = Duration::hours(24);
/// After so many within [`Tries::WINDOW`] only a new PIN helps.
const MOST_IN_WINDOW: usize = 10;

/// Wrong tries, of one member or from one number.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Tries {
    /// Wrong ones since the last right one.
    pub in_a_row: u32,
    /// No try is looked at before this instant.
    pub wait_until: OffsetDateTime,
    /// When the wrong ones of the last 30 days were made, oldest first.
    pub wrong_at: Vec<OffsetDateTime>,
    /// Whether only a new PIN helps.
    pub renew: bool,
}

/// What tries stand at.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Standing {
    /// A PIN may be tried; so many wrong ones lead to the next wait.
    Open {
        /// From 1 to 3.
        left: u8,
    },
    /// Too many wrong ones.
    Locked {
        /// Until this instant.
        until: OffsetDateTime,
    },
    /// So many that only a new PIN helps.
    Renew,
}

impl Tries {
    /// For how long a wrong try counts towards renewal.
    pub const WINDOW: Duration = Duration::days(30);

    /// None yet.
    pub fn none(at: OffsetDateTime) -> Self {
        Self { in_a_row: 0, wait_until: at, wrong_at: Vec::new(), renew: false }
    }

    /// How they stand at this instant.
    pub fn standing(&self, at: OffsetDateTime) -> Standing {
        if self.renew {
            return Standing::Renew;
        }
        if self.wait_until > at {
            return Standing::Locked { until: self.wait_until };
        }
        let to_wait = match self.in_a_row {
            row if row < SHORT_AFTER => SHORT_AFTER - row,
            row if row < LONG_AFTER => LONG_AFTER - row,
            _ => 1,
        };
        let to_renewal = MOST_IN_WINDOW.saturating_sub(self.recent(at).count());
        let left = to_wait.min(u32::try_from(to_renewal).unwrap_or(u32::MAX)).max(1);
        Standing::Open { left: u8::try_from(left).unwrap_or(u8::MAX) }
    }

    /// After one more wrong try.
    pub fn after_wrong(&self, at: OffsetDateTime) -> Self {
        let in_a_row = self.in_a_row.saturating_add(1);
        let wait = match in_a_row {
            row if row >= LONG_AFTER => LONG_WAIT,
            SHORT_AFTER => SHORT_WAIT,
            _ => Duration::ZERO,
        };
        let wrong_at: Vec<_> = self.recent(at).chain([at]).collect();
        let renew = self.renew || wrong_at.len() >= MOST_IN_WINDOW;
        Self { in_a_row, wait_until: self.wait_until.max(at + wait), wrong_at, renew }
    }

    /// After a right one. Those of the last 30 days still count: a thief may have tried between.
    pub fn after_right(&self, at: OffsetDateTime) -> Self {
        Self { in_a_row: 0, wait_until: at, wrong_at: self.recent(at).collect(), ..*self }
    }

    fn recent(&self, at: OffsetDateTime) -> impl Iterator<Item = OffsetDateTime> {
        self.wrong_at.iter().copied().filter(move |wrong| *wrong > at - Self::WINDOW)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use time::macros::datetime;

    const NOON: OffsetDateTime = datetime!(2026-11-21 12:00 UTC);

    fn weakness(pin: &str) -> Option<Weakness> {
        let phone = "012204577".parse().unwrap();
        pin.parse::<Pin>().unwrap().weakness(1957, &phone)
    }

    #[test]
    fn a_pin_is_four_digits_of_either_script() {
        assert_eq!("៧២ ៩៤".parse::<Pin>().unwrap().digits(), b"7294");
        for typed in ["", "729", "72945", "72a4", "-294", "៧២៩", "٧٢٩٤"] {
            assert_eq!(typed.parse::<Pin>(), Err(NotAPin), "{typed}");
        }
    }

    #[test]
    fn a_pin_is_never_shown() {
        let pin: Pin = "7294".parse().unwrap();
        assert!(!format!("{pin:?}").contains("7294"));
    }

    #[test]
    fn each_weakness_is_found() {
        let table = [
            ("1234", Weakness::Run),
            ("7890", Weakness::Run),
            ("8901", Weakness::Run),
            ("4321", Weakness::Run),
            ("1098", Weakness::Run),
            ("0000", Weakness::Repeat),
            ("1212", Weakness::Repeat),
            ("3399", Weakness::Repeat),
            ("4884", Weakness::Repeat),
            ("2580", Weakness::Common),
            ("1957", Weakness::BirthYear),
            ("2500", Weakness::BirthYear),
            ("2501", Weakness::BirthYear),
            ("4577", Weakness::EndOfPhone),
        ];
        for (pin, expected) in table {
            assert_eq!(weakness(pin), Some(expected), "{pin}");
        }
    }

    #[test]
    fn most_pins_will_do() {
        for pin in ["7294", "1958", "0122", "1243", "1223", "5770"] {
            assert_eq!(weakness(pin), None, "{pin}");
        }
        let good = (0..10_000).filter(|n| weakness(&format!("{n:04}")).is_none()).count();
        assert!(good > 9_600, "{good}");
    }

    /// Tries wrong ones, each at the end of the wait that the one before brought.
    fn wrong_in_a_row(most: u32) -> Vec<(Standing, OffsetDateTime)> {
        let (mut tries, mut at) = (Tries::none(NOON), NOON);
        let step = |_| {
            at = at.max(tries.wait_until);
            tries = tries.after_wrong(at);
            (tries.standing(at), at)
        };
        (0..most).map(step).collect()
    }

    #[test]
    fn three_wait_minutes_six_a_day_and_ten_need_a_new_pin() {
        let said = wrong_in_a_row(10);
        let open = |left| Standing::Open { left };
        let locked = |at: OffsetDateTime, wait| Standing::Locked { until: at + wait };
        assert_eq!((said[0].0, said[1].0), (open(2), open(1)));
        assert_eq!(said[2].0, locked(said[2].1, Duration::minutes(15)));
        assert_eq!((said[3].0, said[4].0), (open(2), open(1)));
        for (standing, at) in &said[5..9] {
            assert_eq!(*standing, locked(*at, Duration::hours(24)));
        }
        assert_eq!(said[9].0, Standing::Renew);
    }

    #[test]
    fn after_the_wait_a_pin_may_be_tried_again() {
        let mut tries = Tries::none(NOON);
        for _ in 0..3 {
            tries = tries.after_wrong(NOON);
        }
        let until = NOON + Duration::minutes(15);
        assert_eq!(tries.standing(until - Duration::seconds(1)), Standing::Locked { until });
        assert_eq!(tries.standing(until), Standing::Open { left: 3 });
    }

    #[test]
    fn a_right_one_ends_the_row_but_not_the_month() {
        let mut tries = Tries::none(NOON);
        for day in 0..4 {
            let at = NOON + Duration::days(day);
            tries = tries.after_wrong(at).after_wrong(at).after_right(at);
            assert_eq!(tries.in_a_row, 0);
        }
        let later = NOON + Duration::days(5);
        assert_eq!(tries.standing(later), Standing::Open { left: 2 });
        tries = tries.after_wrong(later).after_wrong(later);
        assert_eq!(tries.standing(later), Standing::Renew);
        assert_eq!(tries.after_right(later).standing(later), Standing::Renew);
    }

    #[test]
    fn what_is_older_than_30_days_does_not_count() {
        let mut tries = Tries::none(NOON);
        for _ in 0..4 {
            tries = tries.after_wrong(NOON).after_wrong(NOON).after_right(NOON);
        }
        let later = NOON + Tries::WINDOW;
        tries = tries.after_wrong(later).after_wrong(later);
        assert_eq!(tries.standing(later), Standing::Open { left: 1 });
        assert_eq!(tries.wrong_at.len(), 2);
    }
}
