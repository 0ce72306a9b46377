//! Whether the amount comes from a rule, so that nobody needs to decide it.

use crate::pension::{AwardKind, OldAgeFacts, RuleBook, RuleSet, old_age};
use crate::person::Scheme;

/// The rule in force that gives the amount of such an award, with the facts it needs; none where we know
/// of no rule, or hold too little to apply it.
///
/// An old-age pension follows the rules of the day of retirement. The register holds no facts from which
/// the other kinds could be worked out, so that no rule gives their amount yet.
pub fn known_rule<'a>(
    scheme: Scheme,
    kind: AwardKind,
    facts: Option<&OldAgeFacts>,
    book: &'a RuleBook,
) -> Option<&'a RuleSet> {
    let facts = facts.filter(|_| kind == AwardKind::OldAge)?;
    let set = book.in_force(scheme, kind.subject(), facts.retired_on)?;
    old_age(facts, set, None).is_ok().then_some(set)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::money::{Months, Riel};
    use time::macros::date;

    #[test]
    fn a_rule_is_known_where_it_is_in_force_and_its_facts_are_held() {
        let book = RuleBook::released();
        let retired = date!(2017 - 07 - 01);
        let facts = OldAgeFacts {
            lowest_grade_salary: Some(Riel::new(400_000)),
            ..OldAgeFacts::new(Months::new(33 * 12), Riel::new(637_500), retired)
        };
        let known = |scheme, kind, facts| known_rule(scheme, kind, facts, &book).is_some();
        assert!(known(Scheme::CivilServants, AwardKind::OldAge, Some(&facts)));
        assert!(!known(Scheme::CivilServants, AwardKind::OldAge, None), "no facts are held");
        assert!(!known(Scheme::CivilServants, AwardKind::Survivor, Some(&facts)));
        assert!(!known(Scheme::Veterans, AwardKind::OldAge, Some(&facts)), "a known gap");
    }
}
