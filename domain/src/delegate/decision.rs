//! The decision of a court or a commune that names a guardian, as an officer types it.

use time::Date;

use super::Lasts;
use crate::khmer;
use crate::typed::day;

/// The longest number of a decision, in letters (grapheme clusters).
const LONGEST_NUMBER: usize = 60;

/// The longest name of a court or a commune, in letters.
const LONGEST_BODY: usize = 100;

/// A decision that names a guardian.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LegalDecision {
    /// Its number, 1 to 60 letters.
    pub number: String,
    /// The court or the commune that decided, 1 to 100 letters.
    pub body: String,
    /// Its date, not after today.
    pub decided_on: Date,
    /// The last day of the guardianship; none where the decision names none.
    pub ends_on: Option<Date>,
}

/// The fields of the form as they were typed.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct TypedDecision {
    /// The number.
    pub number: String,
    /// The court or the commune.
    pub body: String,
    /// The date of the decision.
    pub decided_on: String,
    /// The last day; empty where the decision names none.
    pub ends_on: String,
}

/// What is wrong with a field.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum DecisionFault {
    /// No number, or one that is too long.
    Number,
    /// No court or commune, or a name that is too long.
    Body,
    /// The date of the decision is none, or after today.
    DecidedOn,
    /// The last day is none, or has passed.
    EndsOn,
}

impl LegalDecision {
    /// Reads the form, in either digit set.
    ///
    /// # Errors
    /// What won't do, in the order of the form.
    pub fn read(typed: &TypedDecision, today: Date) -> Result<Self, Vec<DecisionFault>> {
        let number = line(&typed.number, LONGEST_NUMBER).ok_or(DecisionFault::Number);
        let body = line(&typed.body, LONGEST_BODY).ok_or(DecisionFault::Body);
        let decided_on = day(&typed.decided_on).filter(|date| *date <= today);
        let decided_on = decided_on.ok_or(DecisionFault::DecidedOn);
        let ends_on = match typed.ends_on.trim() {
            "" => Ok(None),
            text => day(text).filter(|date| *date >= today).map(Some).ok_or(DecisionFault::EndsOn),
        };
        match (number, body, decided_on, ends_on) {
            (Ok(number), Ok(body), Ok(decided_on), Ok(ends_on)) => {
                Ok(Self { number, body, decided_on, ends_on })
            }
            (number, body, decided_on, ends_on) => {
                let faults = [number.err(), body.err(), decided_on.err(), ends_on.err()];
                Err(faults.into_iter().flatten().collect())
            }
        }
    }

    /// The last day on which the guardian acts before two officers have looked at it again: that of the
    /// decision, and never more than a year away.
    pub fn last_day(&self, today: Date) -> Date {
        let year = Lasts::OneYear.until(today);
        self.ends_on.map_or(year, |ends_on| ends_on.min(year))
    }
}

/// A text of one line, in the one spelling that is stored.
fn line(typed: &str, longest: usize) -> Option<String> {
    let text = khmer::canonical(typed).replace(char::is_control, " ").trim().to_owned();
    (1..=longest).contains(&khmer::graphemes(&text)).then_some(text)
}

#[cfg(test)]
mod tests {
    use super::*;
    use time::macros::date;

    const TODAY: Date = date!(2026 - 11 - 22);

    fn typed(fields: [&str; 4]) -> TypedDecision {
        let [number, body, decided_on, ends_on] = fields.map(str::to_owned);
        TypedDecision { number, body, decided_on, ends_on }
    }

    #[test]
    fn a_decision_is_read_and_a_guardian_is_looked_at_every_year() {
        let open = typed([" ១២/២០២៦ ", "សាលាដំបូង", "១/១០/២០២៦", " "]);
        let decision = LegalDecision::read(&open, TODAY).unwrap();
        assert_eq!(decision.decided_on, date!(2026 - 10 - 01));
        assert_eq!(decision.last_day(TODAY), date!(2027 - 11 - 22));
        for (ends, last) in [
            ("22/11/2026", date!(2026 - 11 - 22)),
            ("1/2/2027", date!(2027 - 02 - 01)),
            ("1/2/2030", date!(2027 - 11 - 22)),
        ] {
            let decision = LegalDecision::read(&typed(["1", "c", "1/10/2026", ends]), TODAY);
            assert_eq!(decision.unwrap().last_day(TODAY), last, "{ends}");
        }
    }

    #[test]
    fn what_is_missing_too_long_or_out_of_time_is_said_of_each_field() {
        use DecisionFault::{Body, DecidedOn, EndsOn, Number};
        for (fields, faults) in [
            (["", "\u{200B}", "", "x"], vec![Number, Body, DecidedOn, EndsOn]),
            (["1", "c", "23/11/2026", "21/11/2026"], vec![DecidedOn, EndsOn]),
            ([&"ក".repeat(61), &"ក".repeat(101), "1/1/2026", ""], vec![Number, Body]),
        ] {
            assert_eq!(LegalDecision::read(&typed(fields), TODAY), Err(faults), "{fields:?}");
        }
    }
}
