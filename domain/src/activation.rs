//! First activation from home: what a person proves besides the code on her registered phone, and the day
//! on which a branch helps her when that fails.

use time::{Date, Duration};

use crate::person::{MemberNumber, NationalId};
use crate::typed;
use crate::working_days::first_working_day;

/// So many failed tries within [`TRIES_COUNT`] lead to a branch, per member number and per browser.
pub const TRIES: u32 = 3;
/// How long a failed try counts, from the first of them on.
pub const TRIES_COUNT: Duration = Duration::hours(24);
/// A branch expects nobody sooner than so many days after the slip is made.
pub const DAYS_AHEAD: i64 = 2;

/// What somebody says of herself.
#[derive(Clone, PartialEq, Eq)]
pub struct Claimed {
    /// Her member number.
    pub number: MemberNumber,
    /// The number on her identity card.
    pub national_id: NationalId,
    /// Her date of birth.
    pub born: Date,
}

/// Says nothing of what was claimed.
impl std::fmt::Debug for Claimed {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Claimed(..)")
    }
}

/// The same as typed.
#[derive(Clone, Copy)]
pub struct TypedClaim<'a> {
    /// Member number.
    pub member_number: &'a str,
    /// Number of the identity card.
    pub national_id: &'a str,
    /// Day, month and year of birth.
    pub born: &'a str,
}

/// Why an answer can't be read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ClaimFault {
    /// No member number was typed.
    NumberMissing,
    /// No member number looks like this.
    NumberMalformed,
    /// No number of an identity card was typed.
    NationalIdMissing,
    /// It has not nine digits.
    NationalIdMalformed,
    /// No date of birth was typed.
    BornMissing,
    /// It is no day, or a day to come.
    BornMalformed,
}

impl Claimed {
    /// Reads all three answers, in either digits. `today` is the legal date.
    ///
    /// # Errors
    /// What is wrong with each answer, in the order of the form.
    pub fn read(typed: TypedClaim<'_>, today: Date) -> Result<Self, Vec<ClaimFault>> {
        use ClaimFault::*;
        let one = |text: &str, missing, malformed| match text.trim() {
            "" => missing,
            _ => malformed,
        };
        let number = typed.member_number.parse::<MemberNumber>();
        let national_id = typed.national_id.parse::<NationalId>();
        let born = typed::day(typed.born).filter(|born| *born <= today);
        match (number, national_id, born) {
            (Ok(number), Ok(national_id), Some(born)) => Ok(Self { number, national_id, born }),
            (number, national_id, born) => {
                let number =
                    number.err().map(|_| one(typed.member_number, NumberMissing, NumberMalformed));
                let national_id = national_id
                    .err()
                    .map(|_| one(typed.national_id, NationalIdMissing, NationalIdMalformed));
                let born = born.is_none().then(|| one(typed.born, BornMissing, BornMalformed));
                Err([number, national_id, born].into_iter().flatten().collect())
            }
        }
    }
}

/// The day on which a branch expects her: the first working day at or after two days from `today`.
/// Nobody counts how many come on one day.
pub fn visit_day(today: Date) -> Date {
    first_working_day(today.saturating_add(Duration::days(DAYS_AHEAD)))
}

#[cfg(test)]
mod tests {
    use super::*;
    use time::macros::date;

    const TODAY: Date = date!(2026 - 11 - 21);

    fn read(typed: [&str; 3]) -> Result<Claimed, Vec<ClaimFault>> {
        let [member_number, national_id, born] = typed;
        Claimed::read(TypedClaim { member_number, national_id, born }, TODAY)
    }

    #[test]
    fn the_three_answers_are_read_in_either_digits() {
        let expected = Claimed {
            number: "K-204577".parse().unwrap(),
            national_id: "010234567".parse().unwrap(),
            born: date!(1957 - 06 - 15),
        };
        for typed in [
            ["K-204577", "010234567", "15/6/1957"],
            ["k-២០៤៥៧៧", "០១០ ២៣៤ ៥៦៧", "១៥ ៦ ១៩៥៧"],
            [" K-204577 ", "010 234 567", "១៥ មិថុនា ១៩៥៧"],
        ] {
            assert_eq!(read(typed), Ok(expected.clone()), "{typed:?}");
        }
        assert_eq!(format!("{expected:?}"), "Claimed(..)");
    }

    #[test]
    fn each_fault_is_named_in_the_order_of_the_form() {
        use ClaimFault::*;
        assert_eq!(read(["", " ", ""]), Err(vec![NumberMissing, NationalIdMissing, BornMissing]));
        assert_eq!(
            read(["?", "12", "31/2/1957"]),
            Err(vec![NumberMalformed, NationalIdMalformed, BornMalformed])
        );
        assert_eq!(read(["K-204577", "010234567", "22/11/2026"]), Err(vec![BornMalformed]));
        // A year of the Buddhist Era lies ahead.
        assert_eq!(read(["K-204577", "010234567", "15/6/2500"]), Err(vec![BornMalformed]));
    }

    #[test]
    fn a_branch_expects_her_on_a_working_day() {
        for (today, day) in [
            (date!(2026 - 11 - 16), date!(2026 - 11 - 18)),
            (date!(2026 - 11 - 18), date!(2026 - 11 - 20)),
            (date!(2026 - 11 - 19), date!(2026 - 11 - 26)),
            (date!(2026 - 11 - 20), date!(2026 - 11 - 26)),
            (date!(2026 - 11 - 21), date!(2026 - 11 - 26)),
            (date!(2026 - 11 - 22), date!(2026 - 11 - 26)),
            (date!(2026 - 11 - 07), date!(2026 - 11 - 10)),
            (date!(2025 - 11 - 02), date!(2025 - 11 - 07)),
        ] {
            assert_eq!(visit_day(today), day, "{today}");
        }
    }
}
