//! Whether the amount comes from a rule, so that nobody needs to decide it.

use time::Date;

use crate::pension::{KindFacts, RuleBook, RuleSet};
use crate::person::Scheme;

/// The rule in force that gives the amount of such an award of a day, with the facts it needs; none
/// where we know of no rule, or hold too little to apply it.
pub fn known_rule<'a>(
    scheme: Scheme,
    facts: &KindFacts,
    decided_on: Date,
    book: &'a RuleBook,
) -> Option<&'a RuleSet> {
    let set = book.in_force(scheme, facts.kind().subject(), facts.rules_of(decided_on))?;
    facts.by(set, decided_on).is_ok().then_some(set)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::money::{Months, Riel};
    use crate::pension::{
        AwardKind, InvalidityCause, InvalidityFacts, MissingFact, OldAgeFacts, StoppedWork,
        Survivor, SurvivorFacts, SurvivorKind,
    };
    use crate::person::Sex;
    use time::macros::date;

    #[test]
    fn a_rule_is_known_where_it_is_in_force_and_its_facts_are_held() {
        let book = RuleBook::released();
        let stopped_on = date!(2017 - 07 - 01);
        let (credited, reference_salary) = (Months::new(33 * 12), Riel::new(637_500));
        let career = OldAgeFacts::new(credited, reference_salary, stopped_on);
        let cause = InvalidityCause::Work;
        let facts = InvalidityFacts { credited, reference_salary, cause };
        let invalid = StoppedWork { on: stopped_on, facts };
        let survivor = Survivor { sex: Sex::Male, kind: SurvivorKind::Spouse };
        let widower = |died_on| KindFacts::Survivor(Ok(SurvivorFacts { survivor, died_on }));
        let known = |scheme, facts| known_rule(scheme, &facts, stopped_on, &book).is_some();
        let old_age = KindFacts::OldAge(Ok(career));
        assert!(known(Scheme::CivilServants, old_age.clone()));
        assert!(known(Scheme::CivilServants, KindFacts::Invalidity(Ok(invalid))));
        assert!(known(Scheme::CivilServants, widower(None)), "a rule that gives nothing is one");
        assert!(!known(Scheme::CivilServants, widower(Some(date!(2016 - 05 - 01)))));
        for kind in AwardKind::ALL {
            let nothing = KindFacts::missing(kind, MissingFact::Career);
            assert!(!known(Scheme::CivilServants, nothing), "no facts are held");
        }
        assert!(!known(Scheme::Veterans, old_age), "a known gap");
    }
}
