//! What a rule that was published after it began orders for the months before anybody knew it.

use super::{ArgName, AwardFacts, InPayment, Line, LineKey, RuleBook, RuleSet};
use crate::money::Riel;
use crate::year_month::YearMonth;

/// Months in a row for which the same rule orders the same amount beyond what was paid.
#[derive(Debug, Clone)]
pub(super) struct Arrears<'a> {
    set: &'a RuleSet,
    first: YearMonth,
    last: YearMonth,
    count: i64,
    /// Riel for each of the months; none where they differ.
    more: Option<Riel>,
    /// Riel for all of them; none where it is absurdly much.
    total: Option<Riel>,
}

/// The most stretches that are told apart; whatever comes after them is told as one.
const MOST: usize = 60;

/// What the rules known by now order beyond what was paid, month by month; months in a row together.
///
/// An amount paid that was less than what was known to be due then is no arrears: that is another
/// fault, and the payment's own line says it. A rule that orders less than was paid claims nothing
/// back. `since` is the rule set published after the decision and what it gives.
pub(super) fn arrears<'a>(
    case: &AwardFacts,
    book: &'a RuleBook,
    since: Option<(&'a RuleSet, Riel)>,
) -> Vec<Arrears<'a>> {
    let mut found: Vec<Arrears<'_>> = Vec::new();
    for &(month, paid) in &case.months {
        let Some((set, more)) = owed(case, book, since, month, paid) else { continue };
        let full = found.len() == MOST;
        match found.last_mut() {
            Some(last) if full || last.goes_on(set, month, more) => last.add(month, more),
            _ => {
                let (first, count) = (month, 1);
                let (more, total) = (Some(more), Some(more));
                found.push(Arrears { set, first, last: first, count, more, total });
            }
        }
    }
    found
}

impl Arrears<'_> {
    fn goes_on(&self, set: &RuleSet, month: YearMonth, more: Riel) -> bool {
        self.set.id == set.id && self.last.next() == month && self.more == Some(more)
    }

    fn add(&mut self, month: YearMonth, more: Riel) {
        (self.last, self.count) = (month, self.count + 1);
        self.more = self.more.filter(|each| *each == more);
        self.total = self.total.and_then(|total| total.checked_add(more).ok());
    }

    /// Whether they are all that a month was paid too little.
    pub(super) fn explain(&self, month: YearMonth, missing: Option<Riel>) -> bool {
        (self.first..=self.last).contains(&month) && self.more.is_some() && missing == self.more
    }

    /// The line, resting on the one that says what the rule gives.
    pub(super) fn line(&self, lines: &[Line]) -> Line {
        let published = self.set.published_on.unwrap_or(self.set.effective_from);
        let line = Line::new(LineKey::Arrears)
            .with(ArgName::Month, self.first)
            .with(ArgName::Until, self.last)
            .with(ArgName::Count, self.count)
            .with(ArgName::Date, published);
        let line = match self.more {
            Some(more) => line.with(ArgName::More, more),
            None => line,
        };
        let gives = |line: &Line| {
            let key = matches!(line.key, LineKey::Lifted | LineKey::RuleSince);
            key && line.rule.as_ref() == Some(&self.set.id)
        };
        let rests_on = lines.iter().position(gives).and_then(|at| u8::try_from(at + 1).ok());
        Line {
            rule: Some(self.set.id.clone()),
            citation: Some(self.set.citation.id.clone()),
            amount: self.total,
            refs: rests_on.into_iter().collect(),
            ..line
        }
    }
}

/// The rule that orders more for a month than it was known to be worth, and how much more.
fn owed<'a>(
    case: &AwardFacts,
    book: &'a RuleBook,
    since: Option<(&'a RuleSet, Riel)>,
    month: YearMonth,
    paid: Riel,
) -> Option<(&'a RuleSet, Riel)> {
    let (day, pension) = (month.first_day(), case.in_payment());
    // A month that began before the decision was paid by what was decided earlier, which we don't hold.
    if day < pension.decided_on {
        return None;
    }
    let since = since.filter(|(set, _)| set.effective_from <= day);
    let decided = since.map_or(pension.decided, |(_, amount)| amount);
    let lifts = InPayment { decided, ..pension }.lifts(book, month);
    let now = lifts.last().map_or(decided, |(_, amount)| *amount);
    let late = lifts.iter().rev().map(|(set, _)| *set).find(|set| !set.published_by(day));
    let then = pension.due(&book.published_by(day), month);
    let more = now.checked_sub(paid.max(then)).ok().filter(|more| *more > Riel::ZERO)?;
    Some((late.or(since.map(|(set, _)| set))?, more))
}
