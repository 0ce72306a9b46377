//! The paper on which it rests.

use time::Date;

use super::{is_of_age, of_age_on};
use crate::delegate::LegalDecision;

/// What sort of paper it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum BasisKind {
    /// A court decided it.
    Court,
    /// The council of the family decided it, and the commune attests that.
    FamilyCouncil,
    /// A physician attests that the person can't act for herself.
    Physician,
}

impl BasisKind {
    /// Every sort, in the order of the form.
    pub const ALL: [Self; 3] = [Self::Court, Self::FamilyCouncil, Self::Physician];

    /// The stable code: `court`, `family-council`, `physician`.
    pub fn code(self) -> &'static str {
        match self {
            Self::Court => "court",
            Self::FamilyCouncil => "family-council",
            Self::Physician => "physician",
        }
    }

    /// The sort with this code.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.code() == code)
    }

    /// Whether such a paper does for somebody born then. A child can't act because she is a child, which no physician
    /// has to attest, and who receives for her is not a physician's to say.
    pub fn fits(self, born: Date, today: Date) -> bool {
        self != Self::Physician || is_of_age(born, today)
    }
}

/// The paper.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Basis {
    /// What sort of paper.
    pub kind: BasisKind,
    /// Its number, who signed it, its day, and the last day where it names one.
    pub paper: LegalDecision,
}

impl Basis {
    /// The last day on which it holds for somebody born then, where nobody ends it before. Of a child the day before
    /// she is of age, or that of the paper; of everybody else that of the paper, and never more than a year away, so
    /// that two officers look at it again.
    pub fn last_day(&self, born: Date, today: Date) -> Date {
        if is_of_age(born, today) {
            return self.paper.last_day(today);
        }
        let of_age = of_age_on(born);
        let eve = of_age.previous_day().unwrap_or(of_age);
        self.paper.ends_on.map_or(eve, |ends_on| ends_on.min(eve))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use time::macros::date;

    const TODAY: Date = date!(2026 - 11 - 22);

    fn basis(ends_on: Option<Date>) -> Basis {
        let (number, body) = ("1".to_owned(), "c".to_owned());
        let paper = LegalDecision { number, body, decided_on: TODAY, ends_on };
        Basis { kind: BasisKind::Court, paper }
    }

    #[test]
    fn a_childs_payee_ends_before_the_birthday_and_any_other_within_a_year() {
        let (child, grown) = (date!(2015 - 03 - 10), date!(1957 - 06 - 15));
        for (born, ends_on, last) in [
            (child, None, date!(2033 - 03 - 09)),
            (child, Some(date!(2030 - 01 - 01)), date!(2030 - 01 - 01)),
            (child, Some(date!(2040 - 01 - 01)), date!(2033 - 03 - 09)),
            (grown, None, date!(2027 - 11 - 22)),
            (grown, Some(date!(2027 - 01 - 01)), date!(2027 - 01 - 01)),
            (grown, Some(date!(2030 - 01 - 01)), date!(2027 - 11 - 22)),
        ] {
            assert_eq!(basis(ends_on).last_day(born, TODAY), last, "{born} {ends_on:?}");
        }
    }

    #[test]
    fn no_physician_speaks_for_a_child() {
        let fits = |born| BasisKind::ALL.map(|kind| kind.fits(born, TODAY));
        assert_eq!(fits(date!(2015 - 03 - 10)), [true, true, false]);
        assert_eq!(fits(date!(1957 - 06 - 15)), [true, true, true]);
    }

    #[test]
    fn every_sort_is_found_by_its_code() {
        for kind in BasisKind::ALL {
            assert_eq!(BasisKind::from_code(kind.code()), Some(kind));
        }
        assert_eq!(BasisKind::from_code("neighbour"), None);
    }
}
