//! The facts that a member's papers say, typed by a member of staff, and how wrong ones make her wait: the
//! form must not serve to find out who is a member.

use time::{Date, Duration};

use crate::person::{MemberNumber, NationalId};
use crate::typed;

/// The fields of the form as they were typed.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct TypedFacts {
    /// The member number.
    pub member_number: String,
    /// The number of the national identity card.
    pub national_id: String,
    /// The day of birth.
    pub birth_date: String,
}

/// A field of the form.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FactField {
    /// The member number.
    MemberNumber,
    /// The number of the national identity card.
    NationalId,
    /// The day of birth.
    BirthDate,
}

/// What the papers say.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Facts {
    /// The member number.
    pub member_number: MemberNumber,
    /// The number of the national identity card.
    pub national_id: NationalId,
    /// The day of birth.
    pub birth_date: Date,
}

impl TypedFacts {
    /// Reads the form.
    ///
    /// # Errors
    /// The fields that can't be read, in the order of the form.
    pub fn read(&self) -> Result<Facts, Vec<FactField>> {
        let number = self.member_number.parse().map_err(|_| FactField::MemberNumber);
        let national_id = self.national_id.parse().map_err(|_| FactField::NationalId);
        let birth_date = typed::day(&self.birth_date).ok_or(FactField::BirthDate);
        match (number, national_id, birth_date) {
            (Ok(member_number), Ok(national_id), Ok(birth_date)) => {
                Ok(Facts { member_number, national_id, birth_date })
            }
            (number, national_id, birth_date) => {
                let faults = [number.err(), national_id.err(), birth_date.err()];
                Err(faults.into_iter().flatten().collect())
            }
        }
    }
}

/// How long a member of staff waits after so many wrong looks: slips of the finger cost seconds, a search
/// through the register years.
pub fn wait_after(wrong: u32) -> Duration {
    match wrong {
        0 => Duration::ZERO,
        1 => Duration::seconds(1),
        2 => Duration::seconds(5),
        3 => Duration::seconds(15),
        4..10 => Duration::minutes(1),
        _ => Duration::minutes(15),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use time::macros::date;

    fn typed(number: &str, id: &str, birth: &str) -> TypedFacts {
        TypedFacts {
            member_number: number.into(),
            national_id: id.into(),
            birth_date: birth.into(),
        }
    }

    #[test]
    fn facts_are_read_in_either_digits_and_rubbish_is_said_of_each_field() {
        let facts = typed("K-204577", "០១០២៣៤៥៦៧", "15/6/1957").read().unwrap();
        assert_eq!(facts.national_id.as_str(), "010234567");
        assert_eq!(facts.birth_date, date!(1957 - 06 - 15));
        use FactField::{BirthDate, MemberNumber, NationalId};
        for (facts, faults) in [
            (typed("", "", ""), vec![MemberNumber, NationalId, BirthDate]),
            (typed("K-204577", "12", "31/2/1957"), vec![NationalId, BirthDate]),
            (typed("'; --", "010234567", "15/6/1957"), vec![MemberNumber]),
        ] {
            assert_eq!(facts.read(), Err(faults));
        }
    }

    #[test]
    fn the_wait_grows_and_never_locks() {
        let seconds = [0, 1, 2, 3, 4, 9, 10, 9_999].map(|n| wait_after(n).whole_seconds());
        assert_eq!(seconds, [0, 1, 5, 15, 60, 60, 900, 900]);
    }
}
