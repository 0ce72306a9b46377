//! The working beside a decision. The decided amount rules; nothing is tuned to meet it.

use serde::{Deserialize, Serialize};
use time::Date;

use super::arrears::{Arrears, arrears};
use super::calculate::{Calculated, calculate};
use super::line::iso_date;
use super::{
    ArgName, Datum, InPayment, KindFacts, Line, LineKey, RuleBook, RuleSet, RuleSetId, Working,
};
use crate::money::Riel;
use crate::person::Scheme;
use crate::year_month::YearMonth;

/// One award as the institution holds it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AwardFacts {
    /// The scheme that pays.
    pub scheme: Scheme,
    /// The decision.
    pub decided: Decided,
    /// Why it pays, with what the register holds of the facts that this kind rests on.
    pub facts: KindFacts,
    /// The month and the amount of the last payment, if there was one.
    pub paid: Option<(YearMonth, Riel)>,
    /// What was paid since a rule began that was published later, by month and day; empty where no rule
    /// is retroactive. See [`RuleBook::retroactive_since`].
    pub months: Vec<MonthPaid>,
    /// Decisions before this one, the earliest version first: the day and the amount of each. Known
    /// where `months` is.
    pub earlier: Vec<(Date, Riel)>,
}

/// A payment for a month; a month may have several.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct MonthPaid {
    /// For which month.
    pub month: YearMonth,
    /// Riel.
    pub amount: Riel,
    /// When.
    pub on: Date,
}

/// The only binding amount: what an imported or approved award says.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub struct Decided {
    /// The number of the decision.
    pub number: String,
    /// Its date.
    #[serde(with = "iso_date")]
    pub decided_on: Date,
    /// Where it comes from.
    pub source: String,
    /// The monthly amount.
    pub amount: Riel,
}

impl AwardFacts {
    /// The same by the decision that was in force on a day; none before the first we hold.
    pub(super) fn in_payment_on(&self, day: Date) -> Option<InPayment> {
        let now = (self.decided.decided_on, self.decided.amount);
        let by_then =
            self.earlier.iter().chain([&now]).filter(|(decided_on, _)| *decided_on <= day);
        // Of two versions of one day the later one counts.
        let (decided_on, decided) = *by_then.max_by_key(|(decided_on, _)| *decided_on)?;
        Some(InPayment { decided_on, decided, ..self.in_payment() })
    }

    /// What a floor asks about it.
    pub fn in_payment(&self) -> InPayment {
        let Decided { decided_on, amount, .. } = self.decided;
        InPayment { scheme: self.scheme, kind: self.facts.kind(), decided_on, decided: amount }
    }
}

/// Explains the amount paid, as it is known on a day: the rule in force on the day of retirement if
/// we hold one and the facts it needs, then the decision, then the floors that have lifted it up to
/// the month of that day, then the payment.
///
/// Rules that begin or were published after the day, and proposals, are never used. What the rules do
/// not explain is a line of its own, and so is what a retroactive rule orders for months already paid.
/// The last line is the amount paid, or that nothing was paid yet. The caller gives the decision and
/// the payments that were known on the day.
pub fn explain(case: &AwardFacts, book: &RuleBook, on: Date) -> Working {
    let book = &*book.published_by(on);
    let Beside { rule_set, mut lines, decided_line, rule } = beside(case, book, on);
    let month = case.paid.map_or(YearMonth::of(on), |(month, _)| month);
    let (due, due_line) = lifted(&mut lines, case, book, (YearMonth::of(on), month), decided_line);
    let owed = arrears(case, book, rule);
    push_arrears(&mut lines, &owed);
    let Some((month, paid)) = case.paid else {
        push(&mut lines, Line::new(LineKey::NoPaymentYet).datum(Datum::PaidAmount));
        return Working { version: Working::VERSION, rule_set, lines };
    };
    let missing = due.checked_sub(paid).ok();
    let explained = paid == due || owed.iter().any(|owed| owed.explain(month, missing));
    // A month that began before the decision was paid by what was decided earlier, which we don't hold.
    if !explained && case.decided.decided_on <= month.first_day() {
        let difference = paid.checked_sub(due).ok();
        let line = Line { amount: difference, ..Line::new(LineKey::PaidDiffers) };
        push(&mut lines, line.refs(&[due_line]).datum(Datum::PaidAmount));
    }
    let line = Line::new(LineKey::PaidAmount).with(ArgName::Month, month).amount(paid);
    push(&mut lines, line.datum(Datum::PaidAmount));
    Working { version: Working::VERSION, rule_set, lines }
}

/// The part of the working that is stored with the decision: what the rules known on a day give, the
/// decision, and whether they agree. Nothing in it changes with time.
pub fn explain_decision(case: &AwardFacts, book: &RuleBook, known_on: Date) -> Working {
    let book = &*book.published_by(known_on);
    let Beside { rule_set, lines, .. } = beside(case, book, known_on);
    Working { version: Working::VERSION, rule_set, lines }
}

/// The rules beside the decision.
struct Beside<'a> {
    /// The set in force, where one is known.
    rule_set: Option<RuleSetId>,
    lines: Vec<Line>,
    /// The number of the line of the decision.
    decided_line: u8,
    /// The set used and what it gives, riel a month.
    rule: Option<(&'a RuleSet, Riel)>,
}

fn beside<'a>(case: &AwardFacts, book: &'a RuleBook, on: Date) -> Beside<'a> {
    let decided = &case.decided;
    let Calculated { rule_set, mut lines, result } = match calculate(case, book, on) {
        Ok(calculated) => calculated,
        Err(unknown) => {
            let rule_set = unknown.in_force.map(|set| set.id.clone());
            let lines = vec![unknown.line(), decided_line(decided)];
            return Beside { rule_set, lines, decided_line: 2, rule: None };
        }
    };
    let (result_line, by_rules) = result;
    let set = book.get(&rule_set);
    let later = set.filter(|set| !set.published_by(decided.decided_on));
    let decided_line = push(&mut lines, decided_line(decided));
    let compared = compared(decided.amount, by_rules, later);
    push(&mut lines, compared.refs(&[result_line, decided_line]));
    let rule = set.map(|set| (set, by_rules));
    Beside { rule_set: Some(rule_set), lines, decided_line, rule }
}

/// A line for each stretch of arrears, and their sum where there are several.
fn push_arrears(lines: &mut Vec<Line>, owed: &[Arrears<'_>]) {
    let stretches: Vec<Line> = owed.iter().map(|stretch| stretch.line(lines)).collect();
    let total = stretches.iter().try_fold(Riel::ZERO, |sum, line| {
        line.amount.and_then(|amount| sum.checked_add(amount).ok())
    });
    let numbers: Vec<u8> = stretches.into_iter().map(|line| push(lines, line)).collect();
    if numbers.len() > 1 {
        let line = Line { amount: total, ..Line::new(LineKey::ArrearsTotal) };
        push(lines, line.refs(&numbers));
    }
}

/// A line for each floor that has lifted the pension up to the month asked; what was due in the month
/// paid, and the number of the line that says so.
fn lifted(
    lines: &mut Vec<Line>,
    case: &AwardFacts,
    book: &RuleBook,
    (asked, paid): (YearMonth, YearMonth),
    decided_line: u8,
) -> (Riel, u8) {
    let (mut due, mut before) = ((case.decided.amount, decided_line), decided_line);
    for (set, amount) in case.in_payment().lifts(book, asked) {
        let line = Line::new(LineKey::Lifted).with(ArgName::Date, set.effective_from);
        let citation = Some(set.citation.id.clone());
        let line = Line { rule: Some(set.id.clone()), citation, ..line.amount(amount) };
        before = push(lines, line.refs(&[before]));
        if set.effective_from <= paid.first_day() {
            due = (amount, before);
        }
    }
    due
}

fn decided_line(decided: &Decided) -> Line {
    Line::new(LineKey::DecidedAmount)
        .with(ArgName::Number, decided.number.clone())
        .with(ArgName::Date, decided.decided_on)
        .with(ArgName::Source, decided.source.clone())
        .amount(decided.amount)
        .datum(Datum::DecidedAmount)
}

/// What the rules give beside the decision. `since` is the rule set, if it was published later.
fn compared(decided: Riel, by_rules: Riel, since: Option<&RuleSet>) -> Line {
    if decided == by_rules {
        return Line::new(LineKey::DecisionMatches);
    }
    let Some(set) = since else {
        let line = Line::new(LineKey::UnexplainedDifference).datum(Datum::DecidedAmount);
        return Line { amount: decided.checked_sub(by_rules).ok(), ..line };
    };
    let published = set.published_on.unwrap_or(set.effective_from);
    let line = Line::new(LineKey::RuleSince).with(ArgName::Date, published);
    Line {
        rule: Some(set.id.clone()),
        citation: Some(set.citation.id.clone()),
        amount: by_rules.checked_sub(decided).ok(),
        ..line.datum(Datum::DecidedAmount)
    }
}

/// Adds a line; its number.
fn push(lines: &mut Vec<Line>, line: Line) -> u8 {
    lines.push(line);
    u8::try_from(lines.len()).expect("invariant: a working has some twenty lines at most")
}
