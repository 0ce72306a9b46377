//! What the rules in force would likely pay whoever claims after a death: an aid for the officer beside the claim,
//! and no decision.

use time::Date;

use crate::claimant;
use crate::estimate::years_later;
use crate::money::{Months, Riel};
use crate::pension::{
    AwardKind, Line, LineKey, RuleBook, Subject, Survivor, SurvivorAmounts, SurvivorKind,
    SurvivorRelation, SurvivorsFacts, survivors,
};
use crate::person::{Scheme, Sex};

/// What is known of the one who died and of whoever claims.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct LikelyFacts<'a> {
    /// Whether the death is established: payments of that one are held.
    pub held: bool,
    /// What the claim says she was to that one.
    pub says: Option<claimant::SurvivorRelation>,
    /// What the register says of the same, by a number that is hers.
    pub linked: Option<SurvivorRelation>,
    /// Whom the register names as family of that one by a name alone: any of these may be she.
    pub named: &'a [(SurvivorRelation, String)],
    /// Her or his sex, as registered.
    pub sex: Sex,
    /// The day of birth, as registered.
    pub born: Date,
    /// The scheme that paid the one who died under the number that the claim names, and why; none where it paid
    /// nothing under that number.
    pub paid: Option<(Scheme, AwardKind)>,
    /// The day for which it is worked out: that of the reading. When that one died is only said.
    pub day: Date,
}

/// What the rules in force would pay her a month.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Likely {
    /// So much, and the lines that lead to it; nothing where a rule refuses, which a line then says.
    Monthly {
        /// Riel a month.
        amount: Riel,
        /// The day for which it holds.
        day: Date,
        /// The first day for which a child is paid no more by the age that the rule names, once it has come. Whoever
        /// died before it may have left her something until then.
        ended: Option<Date>,
        /// The working.
        lines: Vec<Line>,
    },
    /// No amount is said: the register names these as what she claims to have been to that one, by a name and no number.
    /// Whether she is one of them, a person says.
    NamedOnly(Vec<String>),
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
    pub fn of(facts: &LikelyFacts<'_>, book: &RuleBook) -> Self {
        if !facts.held {
            return Self::NotSaid(NotSaid::NotHeld);
        }
        let kind = match facts.confirmed() {
            Ok(kind) => kind,
            Err(said) => return said,
        };
        let survivor = Survivor { sex: facts.sex, kind };
        monthly(survivor, facts, book).unwrap_or(Self::NotSaid(NotSaid::NoRule))
    }
}

impl LikelyFacts<'_> {
    /// What she was to that one, where the claim and the register say the same of her by a number; else what is said in
    /// place of an amount.
    fn confirmed(&self) -> Result<SurvivorKind, Likely> {
        use claimant::SurvivorRelation::{Daughter, Guardian, Husband, Parent, Sibling, Son, Wife};
        let not_linked = Likely::NotSaid(NotSaid::NotLinked);
        let kind = match self.says {
            Some(Wife | Husband) => SurvivorKind::Spouse,
            Some(Son | Daughter) => SurvivorKind::Child { born: self.born },
            Some(Parent | Sibling | Guardian) | None => return Err(not_linked),
        };
        match self.linked {
            Some(linked) if linked == kind.relation() => Ok(kind),
            Some(_) => Err(not_linked),
            None => match self.names(kind.relation()) {
                names if names.is_empty() => Err(not_linked),
                names => Err(Likely::NamedOnly(names)),
            },
        }
    }

    /// Whom the register names as this, by a name alone.
    fn names(&self, as_this: SurvivorRelation) -> Vec<String> {
        let named = self.named.iter().filter(|(relation, _)| *relation == as_this);
        named.map(|(_, name)| name.clone()).collect()
    }
}

fn monthly(survivor: Survivor, facts: &LikelyFacts<'_>, book: &RuleBook) -> Option<Likely> {
    // Whoever was paid as a survivor leaves nothing of that to others by any rule we hold.
    let (scheme, AwardKind::OldAge | AwardKind::Invalidity) = facts.paid? else { return None };
    let set = book.in_force(scheme, Subject::Survivors, facts.day)?;
    let rules = set.survivors()?;
    // Shares are taken of a service and a salary; where amounts are fixed neither is asked.
    let SurvivorAmounts::Fixed { .. } = rules.amounts else { return None };
    let (credited, reference_salary) = (Months::ZERO, Riel::ZERO);
    let alone =
        SurvivorsFacts { credited, reference_salary, on: facts.day, family: vec![survivor] };
    let result = survivors(&alone, set).ok()?;
    let own = |line: &Line| line.key != LineKey::SurvivorsTotal;
    let lines = result.lines.into_iter().filter(own).collect();
    let ended = match (survivor.kind, rules.child_below_age) {
        (SurvivorKind::Child { born }, Some(age)) => years_later(born, age.into()),
        _ => None,
    };
    let ended = ended.filter(|day| *day <= facts.day);
    Some(Likely::Monthly { amount: result.total, day: facts.day, ended, lines })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::claimant::SurvivorRelation::{Daughter, Guardian, Husband, Wife};
    use time::macros::date;

    fn facts() -> LikelyFacts<'static> {
        LikelyFacts {
            held: true,
            says: Some(Wife),
            linked: Some(SurvivorRelation::Spouse),
            named: &[],
            sex: Sex::Female,
            born: date!(1961 - 02 - 01),
            paid: Some((Scheme::CivilServants, AwardKind::OldAge)),
            day: date!(2026 - 11 - 22),
        }
    }

    fn likely(facts: LikelyFacts<'_>) -> Likely {
        Likely::of(&facts, &RuleBook::released())
    }

    fn amount(facts: LikelyFacts<'_>) -> i64 {
        match likely(facts) {
            Likely::Monthly { amount, day, lines, .. } => {
                assert_eq!(lines.len(), 1, "one line of her own, and no total of a family");
                assert_eq!(day, facts.day, "it says for which day");
                amount.amount()
            }
            other => panic!("{other:?}"),
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
    fn of_a_child_past_the_age_it_says_since_when() {
        let until = |born, day| {
            let child = SurvivorRelation::Child;
            let facts =
                LikelyFacts { says: Some(Daughter), linked: Some(child), born, day, ..facts() };
            match likely(facts) {
                Likely::Monthly { amount, ended, .. } => (amount.amount(), ended),
                other => panic!("{other:?}"),
            }
        };
        let (born, birthday) = (date!(2005 - 11 - 20), date!(2026 - 11 - 20));
        assert_eq!(until(born, date!(2026 - 11 - 19)), (10_000, None));
        assert_eq!(until(born, birthday), (0, Some(birthday)), "she was 20 until yesterday");
    }

    #[test]
    fn a_name_without_a_number_is_no_silence_of_the_register() {
        let named = [(SurvivorRelation::Spouse, "ស៊ឹម វុទ្ធី".to_owned())];
        let facts = LikelyFacts { linked: None, named: &named, ..facts() };
        assert_eq!(likely(facts), Likely::NamedOnly(vec!["ស៊ឹម វុទ្ធី".to_owned()]));
        let child = LikelyFacts { says: Some(Daughter), ..facts };
        let known_otherwise = LikelyFacts { linked: Some(SurvivorRelation::Child), ..facts };
        for facts in [child, known_otherwise] {
            assert_eq!(likely(facts), Likely::NotSaid(NotSaid::NotLinked), "{facts:?}");
        }
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
        let soldier = Some((Scheme::Veterans, AwardKind::OldAge));
        let survivor_herself = Some((Scheme::CivilServants, AwardKind::Survivor));
        let before_the_rule = LikelyFacts { day: date!(2017 - 03 - 16), ..facts() };
        let paid = [soldier, survivor_herself, None].map(|paid| LikelyFacts { paid, ..facts() });
        for facts in paid.into_iter().chain([before_the_rule]) {
            assert_eq!(likely(facts), Likely::NotSaid(NotSaid::NoRule), "{facts:?}");
        }
    }
}
