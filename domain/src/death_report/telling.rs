//! What one of the staff reports of a death herself, as of a commune.

use serde::Deserialize;
use time::Date;

use super::{ProofNote, Said, SaidBy, Whose};
use crate::flow::{Answer, Asked, Question};
use crate::part_date::PartDate;
use crate::person::MemberNumber;

/// The fields of the form as they were typed.
#[derive(Clone, Default, PartialEq, Eq, Deserialize)]
pub struct TypedTelling {
    /// The member number of who has died.
    #[serde(default)]
    pub number: String,
    /// The day of the death, or as much of it as is known.
    #[serde(default)]
    pub died: String,
    /// How it is known.
    #[serde(default)]
    pub how: String,
}

/// Says nothing of what was typed.
impl std::fmt::Debug for TypedTelling {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("TypedTelling(..)")
    }
}

/// What is wrong with the form.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum TellFault {
    /// No number was typed.
    NumberMissing,
    /// It is no member number.
    NumberMalformed,
    /// Nobody in the reach of the office has it.
    NumberUnknown,
    /// The day can't be read, or has not come.
    DiedMalformed,
    /// It is not said how it is known, or too long.
    HowMissing,
    /// She has a tie to who has died: somebody else must report it.
    Related,
}

/// What is reported.
#[derive(Clone, PartialEq, Eq)]
pub struct Telling {
    /// Whose death.
    pub number: MemberNumber,
    /// As much of its day as is known.
    pub died: Option<PartDate>,
    /// How it is known.
    pub how: ProofNote,
}

/// Says nothing of anybody.
impl std::fmt::Debug for Telling {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Telling(..)")
    }
}

impl TypedTelling {
    /// Reads the form; `today` is the legal date.
    ///
    /// # Errors
    /// What is wrong with each field, in the order of the form.
    pub fn read(&self, today: Date) -> Result<Telling, Vec<TellFault>> {
        let mut faults = Vec::new();
        let number = self.number.parse::<MemberNumber>().ok();
        match (self.number.trim().is_empty(), &number) {
            (true, _) => faults.push(TellFault::NumberMissing),
            (false, None) => faults.push(TellFault::NumberMalformed),
            (false, Some(_)) => {}
        }
        let mut died = None;
        if !self.died.trim().is_empty() {
            let asked = Asked { today, registered: None };
            match Question::PartDate.read(&self.died, asked) {
                Ok(Answer::PartDate(day)) => died = Some(day),
                _ => faults.push(TellFault::DiedMalformed),
            }
        }
        let how = self.how.parse::<ProofNote>().ok();
        if how.is_none() {
            faults.push(TellFault::HowMissing);
        }
        match (number, how) {
            (Some(number), Some(how)) if faults.is_empty() => Ok(Telling { number, died, how }),
            _ => Err(faults),
        }
    }
}

impl Telling {
    /// As a report says it.
    pub fn said(&self) -> Said {
        Said {
            whose: Whose::Member(self.number.clone()),
            place: None,
            died: self.died,
            by: SaidBy::Staff,
            phone: None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use time::macros::date;

    fn typed(number: &str, died: &str, how: &str) -> TypedTelling {
        let [number, died, how] = [number, died, how].map(str::to_owned);
        TypedTelling { number, died, how }
    }

    #[test]
    fn a_number_and_how_it_is_known_are_enough() {
        let today = date!(2026 - 11 - 22);
        let told = typed("k-204577", "", "បុណ្យនៅវត្ត").read(today).unwrap();
        assert_eq!((told.number.as_str(), told.died), ("K-204577", None));
        assert_eq!((told.said().by, told.how.as_str()), (SaidBy::Staff, "បុណ្យនៅវត្ត"));
        let told = typed("K-204577", "11/2026", "x").read(today).unwrap();
        assert_eq!(told.died.unwrap().to_string(), "2026-11");
        assert_eq!(format!("{told:?} {:?}", typed("a", "b", "c")), "Telling(..) TypedTelling(..)");
    }

    #[test]
    fn each_fault_is_named() {
        use TellFault::{DiedMalformed, HowMissing, NumberMalformed, NumberMissing};
        let today = date!(2026 - 11 - 22);
        assert_eq!(typed(" ", "", " ").read(today), Err(vec![NumberMissing, HowMissing]));
        let wrong = typed("K_1", "23/11/2026", "x").read(today);
        assert_eq!(wrong, Err(vec![NumberMalformed, DiedMalformed]));
    }
}
