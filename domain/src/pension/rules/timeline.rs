//! The rule sets of a scheme in time: which held from when until when.

use time::Date;

use super::{RuleBook, RuleSet, Status};
use crate::person::Scheme;

/// A rule set and the days it holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Span<'a> {
    /// The set.
    pub set: &'a RuleSet,
    /// The last day; `None` while nothing has followed it, and for a proposal.
    pub until: Option<Date>,
}

impl Span<'_> {
    /// Whether it holds on a day; a proposal never does.
    pub fn holds_on(&self, day: Date) -> bool {
        let begun = self.set.effective_from <= day;
        self.set.status == Status::InForce && begun && self.until.is_none_or(|last| day <= last)
    }
}

/// The sets of a scheme, the earliest first.
///
/// A set about several subjects holds until all of them are followed.
pub fn timeline(book: &RuleBook, scheme: Scheme) -> Vec<Span<'_>> {
    let sets: Vec<&RuleSet> = book.sets().iter().filter(|set| set.scheme == scheme).collect();
    sets.iter().map(|set| Span { set, until: last_day(set, &sets) }).collect()
}

fn last_day(set: &RuleSet, all: &[&RuleSet]) -> Option<Date> {
    if set.status == Status::Proposal {
        return None;
    }
    let followed = |subject| {
        let later = all.iter().filter(|other| {
            other.status == Status::InForce && other.effective_from > set.effective_from
        });
        later.filter(|other| other.subjects().contains(subject)).map(|it| it.effective_from).min()
    };
    let ends: Option<Vec<Date>> = set.subjects().iter().map(followed).collect();
    ends?.into_iter().max()?.previous_day()
}

#[cfg(test)]
mod tests {
    use time::macros::date;

    use super::*;

    #[test]
    fn a_set_holds_until_the_day_before_its_successor() {
        let law = RuleBook::released_text(&super::super::RuleSetId::new("nssfc-current-2016"));
        let later =
            law.unwrap().replace("nssfc-current-2016", "later").replace("1994-10", "2030-10");
        let book = RuleBook::with_drafts(&[("later.toml", &later)]).unwrap();
        let spans = timeline(&book, Scheme::CivilServants);
        let old_age = |id: &str| *spans.iter().find(|span| span.set.id.as_str() == id).unwrap();
        let (first, second) = (old_age("nssfc-current-2016"), old_age("later"));
        assert_eq!(first.until, Some(date!(2030 - 10 - 25)));
        assert!(first.holds_on(date!(2030 - 10 - 25)) && !first.holds_on(date!(2030 - 10 - 26)));
        assert!(second.until.is_none() && second.holds_on(date!(2030 - 10 - 26)));
        assert!(!first.holds_on(date!(1994 - 10 - 25)));
        assert_eq!(old_age("nssfc-survivors-2017").until, None, "it is about another subject");
    }

    #[test]
    fn proposals_never_hold_and_end_nothing() {
        let book = RuleBook::released();
        for span in timeline(&book, Scheme::CivilServants) {
            let proposal = span.set.status == Status::Proposal;
            let followed = span.until.is_some();
            let holds = !proposal && !followed;
            assert_eq!(span.holds_on(date!(2040 - 01 - 01)), holds, "{}", span.set.id);
            assert!(!proposal || !followed, "{}", span.set.id);
        }
    }

    #[test]
    fn a_gap_ends_only_when_everything_it_is_about_is_known() {
        let invalidity =
            RuleBook::released_text(&super::super::RuleSetId::new("nssfc-invalidity-2016"));
        let known = invalidity.unwrap().replace("nssfc-invalidity-2016", "known");
        let known = known.replace("civil-servants", "veterans");
        let book = RuleBook::with_drafts(&[("known.toml", &known)]).unwrap();
        let spans = timeline(&book, Scheme::Veterans);
        let gap = spans.iter().find(|span| span.set.id.as_str() == "veterans-2010-gap").unwrap();
        assert_eq!(gap.until, None);
    }
}
