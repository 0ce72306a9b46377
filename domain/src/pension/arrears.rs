//! What a rule that was published after it began orders for the months before anybody knew it.

use time::Date;

use super::{ArgName, AwardFacts, Datum, InPayment, Line, LineKey, MonthPaid, RuleBook, RuleSet};
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
/// back. `rule` is the rule set of the formula and what it gives.
pub(super) fn arrears<'a>(
    case: &AwardFacts,
    book: &'a RuleBook,
    rule: Option<(&'a RuleSet, Riel)>,
) -> Vec<Arrears<'a>> {
    let mut found: Vec<Arrears<'_>> = Vec::new();
    for paid in case.months.chunk_by(|one, next| one.month == next.month) {
        let month = paid[0].month;
        let Some((set, more)) = owed(case, book, rule, month, paid) else { continue };
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
        // The formula's own line stands for it when a later decision has followed the rule already.
        let rests_on =
            lines.iter().position(gives).or_else(|| lines.iter().position(Line::compares));
        let rests_on = rests_on.and_then(|at| u8::try_from(at + 1).ok());
        Line {
            rule: Some(self.set.id.clone()),
            citation: Some(self.set.citation.id.clone()),
            amount: self.total,
            refs: rests_on.into_iter().collect(),
            datum: Some(Datum::PaidAmount),
            ..line
        }
    }
}

/// The rule that orders more for a month than it was known to be worth, and how much of it is owed.
fn owed<'a>(
    case: &AwardFacts,
    book: &'a RuleBook,
    rule: Option<(&'a RuleSet, Riel)>,
    month: YearMonth,
    paid: &[MonthPaid],
) -> Option<(&'a RuleSet, Riel)> {
    let day = month.first_day();
    let pension = case.in_payment_on(day)?;
    let (now, set) = due_now(pension, book, rule, month);
    let set = set?;
    let then = pension.due(&book.published_by(day), month);
    let published = set.published_on.unwrap_or(set.effective_from);
    let (regular, later) = told_apart(paid, published)?;
    let more = now.checked_sub(regular.max(then)).ok()?.checked_sub(later).ok()?;
    (more > Riel::ZERO).then_some((set, more))
}

/// What is due in a month as it is known now, and the rule published after the month began that orders
/// it: by the decision with the floors, or by a formula published after the decision, whichever is more.
fn due_now<'a>(
    pension: InPayment,
    book: &'a RuleBook,
    rule: Option<(&'a RuleSet, Riel)>,
    month: YearMonth,
) -> (Riel, Option<&'a RuleSet>) {
    let day = month.first_day();
    let by = |decided: Riel| {
        let lifts = InPayment { decided, ..pension }.lifts(book, month);
        let due = lifts.last().map_or(decided, |(_, amount)| *amount);
        let late = lifts.iter().rev().map(|(set, _)| *set).find(|set| !set.published_by(day));
        (due, late)
    };
    let decided = by(pension.decided);
    let since =
        rule.filter(|(set, _)| set.effective_from <= day && !set.published_by(pension.decided_on));
    match since.map(|(set, amount)| (by(amount), set)) {
        Some(((due, late), set)) if due > decided.0 => (due, late.or(Some(set))),
        _ => decided,
    }
}

/// What was paid for a month in the ordinary way, and what was added after a rule was published: that
/// counts against its arrears first. A month's first payment is an ordinary one, whenever it came.
fn told_apart(paid: &[MonthPaid], published: Date) -> Option<(Riel, Riel)> {
    let (first, others) = paid.split_first()?;
    others.iter().try_fold((first.amount, Riel::ZERO), |(regular, later), one| {
        match one.on < published {
            true => Some((regular.checked_add(one.amount).ok()?, later)),
            false => Some((regular, later.checked_add(one.amount).ok()?)),
        }
    })
}
