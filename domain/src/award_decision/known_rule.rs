//! Whether the amount comes from a rule, so that nobody needs to decide it.

use time::Date;

use crate::pension::{KindFacts, RuleBook, RuleSet};
use crate::person::Scheme;

/// The days that can tell which rules hold, where the register lacks the one that does. An officer types
/// only the first, so that no choice of hers leads round a rule.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct RuleDays {
    /// The day of the decision that is proposed.
    pub decided_on: Date,
    /// The day of the decision in force, where there is one.
    pub in_force: Option<Date>,
    /// Today.
    pub today: Date,
}

/// The rule in force that gives the amount of such an award, with the facts it needs; none where we know
/// of no rule, or hold too little to apply it. Where the register lacks the day whose rules hold, a rule
/// of any of the days is one.
pub fn known_rule<'a>(
    scheme: Scheme,
    facts: &KindFacts,
    days: RuleDays,
    book: &'a RuleBook,
) -> Option<&'a RuleSet> {
    let known_on = |day| {
        let set = book.in_force(scheme, facts.kind().subject(), day)?;
        facts.by(set, days.decided_on).is_ok().then_some(set)
    };
    match facts.known_day() {
        Some(day) => known_on(day),
        None => {
            let mut days = [Some(days.decided_on), days.in_force, Some(days.today)].into_iter();
            days.find_map(|day| known_on(day?))
        }
    }
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
        let days = RuleDays { decided_on: stopped_on, in_force: None, today: stopped_on };
        let known = |scheme, facts| known_rule(scheme, &facts, days, &book).is_some();
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

    #[test]
    fn no_typed_date_leads_round_a_rule_where_the_day_of_the_death_is_not_held() {
        let book = RuleBook::released();
        let survivor = Survivor { sex: Sex::Female, kind: SurvivorKind::Spouse };
        let (before, since) = (date!(2017 - 03 - 16), date!(2017 - 03 - 17));
        let known = |died_on, decided_on, in_force, today| {
            let facts = KindFacts::Survivor(Ok(SurvivorFacts { survivor, died_on }));
            let days = RuleDays { decided_on, in_force, today };
            let set = known_rule(Scheme::CivilServants, &facts, days, &book);
            set.map(|set| set.id.as_str() == "nssfc-survivors-2017")
        };
        assert_eq!(known(None, before, None, before), None, "no rule began by then");
        assert_eq!(known(None, since, None, before), Some(true), "by the typed date");
        assert_eq!(
            known(None, before, Some(since), before),
            Some(true),
            "by the decision in force"
        );
        assert_eq!(known(None, before, None, since), Some(true), "by today");
        assert_eq!(known(Some(before), since, Some(since), since), None, "the death decides alone");
    }
}
