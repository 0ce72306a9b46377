//! What the rules in force would likely pay whoever claims after a death: an aid for the officer beside the claim,
//! and no decision.

use time::Date;

use crate::claimant;
use crate::money::{Months, Riel};
use crate::pension::{
    Line, LineKey, RuleBook, Subject, Survivor, SurvivorAmounts, SurvivorKind, SurvivorRelation,
    SurvivorsFacts, survivors,
};
use crate::person::{Scheme, Sex};

/// What is known of the one who died and of whoever claims.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct LikelyFacts {
    /// Whether the death is established: payments of that one are held.
    pub held: bool,
    /// What the claim says she was to that one.
    pub says: Option<claimant::SurvivorRelation>,
    /// What the register says of the same.
    pub linked: Option<SurvivorRelation>,
    /// Her or his sex, as registered.
    pub sex: Sex,
    /// The day of birth, as registered.
    pub born: Date,
    /// The scheme that paid the one who died.
    pub scheme: Scheme,
    /// The day for which it is worked out.
    pub on: Date,
}

/// What the rules in force would pay her a month.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Likely {
    /// So much, and the lines that lead to it; nothing where a rule refuses, which a line then says.
    Monthly {
        /// Riel a month.
        amount: Riel,
        /// The working.
        lines: Vec<Line>,
    },
    /// No amount is said, and why.
    NotSaid(NotSaid),
}

/// Why no amount is said.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NotSaid {
    /// The death is not established.
    NotHeld,
    /// The register does not say what the claim says, that she belongs to that one in this way.
    NotLinked,
    /// No rule that we hold pays everybody the same; another needs facts that are not all known here.
    NoRule,
}

impl NotSaid {
    /// The stable code, the end of its word key.
    pub fn code(self) -> &'static str {
        match self {
            Self::NotHeld => "not-held",
            Self::NotLinked => "not-linked",
            Self::NoRule => "no-rule",
        }
    }
}

impl Likely {
    /// What the rules of `book` would pay. Where anything it rests on is only said by her, there is no number.
    pub fn of(facts: &LikelyFacts, book: &RuleBook) -> Self {
        if !facts.held {
            return Self::NotSaid(NotSaid::NotHeld);
        }
        let Some(kind) = facts.confirmed() else { return Self::NotSaid(NotSaid::NotLinked) };
        let survivor = Survivor { sex: facts.sex, kind };
        monthly(survivor, facts, book).unwrap_or(Self::NotSaid(NotSaid::NoRule))
    }
}

impl LikelyFacts {
    /// What she was to that one, where the claim and the register say the same.
    fn confirmed(&self) -> Option<SurvivorKind> {
        use claimant::SurvivorRelation::{Daughter, Husband, Son, Wife};
        match (self.says?, self.linked?) {
            (Wife | Husband, SurvivorRelation::Spouse) => Some(SurvivorKind::Spouse),
            (Son | Daughter, SurvivorRelation::Child) => {
                Some(SurvivorKind::Child { born: self.born })
            }
            _ => None,
        }
    }
}

fn monthly(survivor: Survivor, facts: &LikelyFacts, book: &RuleBook) -> Option<Likely> {
    let set = book.in_force(facts.scheme, Subject::Survivors, facts.on)?;
    // Shares are taken of a service and a salary; where amounts are fixed neither is asked.
    let SurvivorAmounts::Fixed { .. } = set.survivors()?.amounts else { return None };
    let (credited, reference_salary) = (Months::ZERO, Riel::ZERO);
    let alone = SurvivorsFacts { credited, reference_salary, on: facts.on, family: vec![survivor] };
    let result = survivors(&alone, set).ok()?;
    let own = |line: &Line| line.key != LineKey::SurvivorsTotal;
    let lines = result.lines.into_iter().filter(own).collect();
    Some(Likely::Monthly { amount: result.total, lines })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::claimant::SurvivorRelation::{Daughter, Guardian, Husband, Wife};
    use time::macros::date;

    fn facts() -> LikelyFacts {
        LikelyFacts {
            held: true,
            says: Some(Wife),
            linked: Some(SurvivorRelation::Spouse),
            sex: Sex::Female,
            born: date!(1961 - 02 - 01),
            scheme: Scheme::CivilServants,
            on: date!(2026 - 11 - 22),
        }
    }

    fn likely(facts: LikelyFacts) -> Likely {
        Likely::of(&facts, &RuleBook::released())
    }

    fn amount(facts: LikelyFacts) -> i64 {
        match likely(facts) {
            Likely::Monthly { amount, lines } => {
                assert_eq!(lines.len(), 1, "one line of her own, and no total of a family");
                amount.amount()
            }
            Likely::NotSaid(why) => panic!("{why:?}"),
        }
    }

    #[test]
    fn a_widow_and_a_daughter_of_a_civil_servant_get_the_printed_amounts() {
        assert_eq!(amount(facts()), 15_000);
        let daughter = LikelyFacts {
            says: Some(Daughter),
            linked: Some(SurvivorRelation::Child),
            born: date!(2010 - 05 - 01),
            ..facts()
        };
        assert_eq!(amount(daughter), 10_000);
        let grown = LikelyFacts { born: date!(1990 - 05 - 01), ..daughter };
        assert_eq!(amount(grown), 0, "the line says why");
    }

    #[test]
    fn what_is_only_said_gives_no_number() {
        let unlinked = LikelyFacts { linked: None, ..facts() };
        let other = LikelyFacts { linked: Some(SurvivorRelation::Child), ..facts() };
        let guardian = LikelyFacts { says: Some(Guardian), ..facts() };
        for facts in [unlinked, other, guardian] {
            assert_eq!(likely(facts), Likely::NotSaid(NotSaid::NotLinked), "{facts:?}");
        }
        let lives = LikelyFacts { held: false, ..facts() };
        assert_eq!(likely(lives), Likely::NotSaid(NotSaid::NotHeld));
    }

    #[test]
    fn a_husband_is_refused_by_the_rule_and_not_by_us() {
        let husband = LikelyFacts { says: Some(Husband), sex: Sex::Male, ..facts() };
        assert_eq!(amount(husband), 0);
    }

    #[test]
    fn without_a_rule_there_is_no_number() {
        let soldier = LikelyFacts { scheme: Scheme::Veterans, ..facts() };
        assert_eq!(likely(soldier), Likely::NotSaid(NotSaid::NoRule));
    }
}
