//! What an auditor looks for in the trail of what was done.

use time::{Date, Duration};

use crate::person::{MemberNumber, Reference};
use crate::typed::day;

/// The longest stretch of one search: 92 days.
const LONGEST: Duration = Duration::days(91);

/// The longest text of a field, in letters; no name of an act and no address is longer.
const LONGEST_TEXT: usize = 120;

/// The fields of the form as they were typed.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct TypedSearch {
    /// The name of an act, or its beginning.
    pub act: String,
    /// The address of a member of staff, or the label of another actor.
    pub actor: String,
    /// A member number or the number of a case.
    pub about: String,
    /// The first day; empty for a week ago.
    pub from: String,
    /// The last day; empty for today.
    pub until: String,
}

/// What is looked for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AuditSearch {
    /// The name of an act, or its beginning.
    pub act: Option<String>,
    /// Who did it.
    pub actor: Option<String>,
    /// About whom or what.
    pub about: Option<About>,
    /// The first legal date.
    pub from: Date,
    /// The last legal date, not before the first.
    pub until: Date,
}

/// About whom or what something was done.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum About {
    /// A member.
    Member(MemberNumber),
    /// A case.
    Case(Reference),
}

/// What is wrong with the form.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SearchFault {
    /// Neither a member number nor the number of a case.
    About,
    /// The first day is none.
    From,
    /// The last day is none, before the first or too long after it.
    Until,
}

impl AuditSearch {
    /// Reads the form.
    ///
    /// # Errors
    /// What won't do, in the order of the form.
    pub fn read(typed: &TypedSearch, today: Date) -> Result<Self, Vec<SearchFault>> {
        let about = match typed.about.trim() {
            "" => Ok(None),
            text => about(text).map(Some).ok_or(SearchFault::About),
        };
        let from = match typed.from.trim() {
            "" => Ok(today - Duration::days(7)),
            text => day(text).ok_or(SearchFault::From),
        };
        let until = match typed.until.trim() {
            "" => Ok(today),
            text => day(text).ok_or(SearchFault::Until),
        };
        let until = until.and_then(|until| match from {
            Ok(from) if until < from || until - from > LONGEST => Err(SearchFault::Until),
            _ => Ok(until),
        });
        match (about, from, until) {
            (Ok(about), Ok(from), Ok(until)) => {
                Ok(Self { act: text(&typed.act), actor: text(&typed.actor), about, from, until })
            }
            (about, from, until) => {
                Err([about.err(), from.err(), until.err()].into_iter().flatten().collect())
            }
        }
    }
}

fn about(text: &str) -> Option<About> {
    let case = text.parse().map(About::Case).ok();
    case.or_else(|| text.parse().map(About::Member).ok())
}

fn text(typed: &str) -> Option<String> {
    let text: String = typed.trim().chars().take(LONGEST_TEXT).collect();
    (!text.is_empty()).then_some(text)
}

#[cfg(test)]
mod tests {
    use super::*;
    use time::macros::date;

    const TODAY: Date = date!(2026 - 11 - 22);

    #[test]
    fn an_empty_form_asks_for_the_last_week() {
        let search = AuditSearch::read(&TypedSearch::default(), TODAY).unwrap();
        assert_eq!((search.from, search.until), (date!(2026 - 11 - 15), TODAY));
        assert_eq!((search.act, search.actor, search.about), (None, None, None));
    }

    #[test]
    fn at_most_three_months_are_searched_at_once() {
        let read = |about: &str, from: &str, until: &str| {
            let [about, from, until] = [about, from, until].map(str::to_owned);
            AuditSearch::read(&TypedSearch { about, from, until, ..TypedSearch::default() }, TODAY)
        };
        assert!(read("K-204577", "23/8/2026", "22/11/2026").is_ok());
        for (about, from, until, faults) in [
            ("", "22/8/2026", "22/11/2026", vec![SearchFault::Until]),
            ("", "2/11/2026", "1/11/2026", vec![SearchFault::Until]),
            ("?", "x", "y", vec![SearchFault::About, SearchFault::From, SearchFault::Until]),
        ] {
            assert_eq!(read(about, from, until), Err(faults), "{from} {until}");
        }
    }
}
