//! What an entry of the civil registry says beside our register, fact by fact, and how surely it is therefore about
//! somebody.

use super::Likeness;

/// What one fact of an entry says beside ours.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Fact {
    /// It is the same.
    Same,
    /// It may be the same, as far as it is known: a part of a name, the year of a birth. Of the many who are registered
    /// as born on 1 January no more than the year is known.
    Partly,
    /// It is another.
    Differs,
    /// One of both does not have it.
    Unknown,
}

impl Fact {
    const ALL: [Self; 4] = [Self::Same, Self::Partly, Self::Differs, Self::Unknown];

    /// The stable code: `same`, `partly`, `differs`, `unknown`.
    pub fn code(self) -> &'static str {
        match self {
            Self::Same => "same",
            Self::Partly => "partly",
            Self::Differs => "differs",
            Self::Unknown => "unknown",
        }
    }

    /// The one with this code.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|fact| fact.code() == code)
    }
}

/// An entry beside what our register holds of somebody.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Agreement {
    /// The number of the identity card.
    pub card: Fact,
    /// The name.
    pub name: Fact,
    /// The birth.
    pub born: Fact,
    /// The sex.
    pub sex: Fact,
}

impl Agreement {
    /// How surely it is about her; none where it is not. `is_near` says whether the entry was made in the province where
    /// our register has her. The card alone is never enough, and nothing that contradicts it is passed over.
    pub fn likeness(self, is_near: bool) -> Option<Likeness> {
        use Fact::{Differs, Partly, Same, Unknown};
        let Self { card, name, born, sex } = self;
        let named = name == Same && born != Differs;
        let of_the_day = born == Same && name != Differs;
        match card {
            Same if sex != Differs && (named || of_the_day) => Some(Likeness::Sure),
            Same => Some(Likeness::Perhaps),
            _ if sex == Differs || name != Same => None,
            // A number may be typed wrong, in either register.
            Differs => (born == Same).then_some(Likeness::Perhaps),
            Partly | Unknown => {
                let fits = born == Same || (born == Partly && is_near);
                fits.then_some(Likeness::Perhaps)
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_fact_is_found_by_its_code() {
        for fact in Fact::ALL {
            assert_eq!(Fact::from_code(fact.code()), Some(fact));
        }
        assert_eq!(Fact::from_code("none"), None);
    }

    /// Whatever the rest says: what is sure has the card, the sex, and a name and a birth of which neither is another.
    #[test]
    fn what_is_sure_has_the_card_and_nothing_against_it() {
        let mut sure = 0;
        for card in Fact::ALL {
            for name in Fact::ALL {
                for born in Fact::ALL {
                    for sex in Fact::ALL {
                        let agreement = Agreement { card, name, born, sex };
                        if agreement.likeness(true) != Some(Likeness::Sure) {
                            continue;
                        }
                        sure += 1;
                        let against = [name, born, sex].contains(&Fact::Differs);
                        assert!(card == Fact::Same && !against, "{agreement:?}");
                        assert!(name == Fact::Same || born == Fact::Same, "{agreement:?}");
                    }
                }
            }
        }
        assert!(sure > 0);
    }
}
