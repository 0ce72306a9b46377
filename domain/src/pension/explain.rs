//! The working beside a decision. The decided amount rules; nothing is tuned to meet it.

use time::Date;

use super::old_age::{OldAgeFacts, OldAgeResult, old_age};
use super::{
    ArgName, AwardKind, Datum, InPayment, Line, LineKey, RuleBook, RuleSet, RuleSetId, Working,
};
use crate::money::Riel;
use crate::person::Scheme;
use crate::year_month::YearMonth;

/// One award as the institution holds it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AwardFacts {
    /// The scheme that pays.
    pub scheme: Scheme,
    /// Why it pays.
    pub kind: AwardKind,
    /// The decision.
    pub decided: Decided,
    /// The career, when the register holds it; used for old age alone.
    pub facts: Option<OldAgeFacts>,
    /// The month and the amount of the last payment, if there was one.
    pub paid: Option<(YearMonth, Riel)>,
}

/// The only binding amount: what an imported or approved award says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Decided {
    /// The number of the decision.
    pub number: String,
    /// Its date.
    pub decided_on: Date,
    /// Where it comes from.
    pub source: String,
    /// The monthly amount.
    pub amount: Riel,
}

impl AwardFacts {
    /// What a floor asks about it.
    pub fn in_payment(&self) -> InPayment {
        let Decided { decided_on, amount, .. } = self.decided;
        InPayment { scheme: self.scheme, kind: self.kind, decided_on, decided: amount }
    }
}

/// Explains the amount paid, as it is known on a day: the rule in force on the day of retirement if
/// we hold one and the facts it needs, then the decision, then the floors that have lifted it up to
/// the month of that day, then the payment.
///
/// Rules that begin after the day, and proposals, are never used. What the rules do not explain is a
/// line of its own. The last line is the amount paid, or that nothing was paid yet. The caller gives
/// the decision and the payment that were known on the day.
pub fn explain(case: &AwardFacts, book: &RuleBook, on: Date) -> Working {
    let (rule_set, mut lines, by_rules) = match calculate(case, book, on) {
        Ok((rule_set, result)) => {
            let outcome = (result.result_line, result.entitlement.monthly());
            (Some(rule_set), result.lines, Some(outcome))
        }
        Err(unknown) => (unknown.in_force.map(|set| set.id.clone()), vec![unknown.line()], None),
    };
    let decided_line = push(&mut lines, decided_line(&case.decided));
    if let Some((line, amount)) = by_rules {
        push(&mut lines, compared(case.decided.amount, amount).refs(&[line, decided_line]));
    }
    let month = case.paid.map_or(YearMonth::of(on), |(month, _)| month);
    let (due, due_line) = lifted(&mut lines, case, book, (YearMonth::of(on), month), decided_line);
    let Some((month, paid)) = case.paid else {
        push(&mut lines, Line::new(LineKey::NoPaymentYet));
        return Working { version: Working::VERSION, rule_set, lines };
    };
    // A month that began before the decision was paid by what was decided earlier, which we don't hold.
    if paid != due && case.decided.decided_on <= month.first_day() {
        let difference = paid.checked_sub(due).ok();
        let line = Line { amount: difference, ..Line::new(LineKey::PaidDiffers) };
        push(&mut lines, line.refs(&[due_line]));
    }
    let line = Line::new(LineKey::PaidAmount).with(ArgName::Month, month).amount(paid);
    push(&mut lines, line.datum(Datum::PaidAmount));
    Working { version: Working::VERSION, rule_set, lines }
}

/// The formula lines, or the one line that says why there are none.
///
/// Without the facts of the kind the decision's day is the best we know about which rules held.
fn calculate<'a>(
    case: &AwardFacts,
    book: &'a RuleBook,
    known_on: Date,
) -> Result<(RuleSetId, OldAgeResult), Unknown<'a>> {
    let facts = case.facts.as_ref().filter(|_| case.kind == AwardKind::OldAge);
    let on = facts.map_or(case.decided.decided_on, |facts| facts.retired_on).min(known_on);
    let subject = case.kind.subject();
    let Some(set) = book.in_force(case.scheme, subject, on) else {
        let gap = book.known_gap(case.scheme, subject, on);
        return Err(Unknown { reason: "no-rule-held", in_force: None, gap });
    };
    let held = |reason| Err(Unknown { reason, in_force: Some(set), gap: None });
    let Some(facts) = facts else {
        // The register holds no facts yet from which the other kinds could be calculated.
        let old_age = case.kind == AwardKind::OldAge;
        return held(if old_age { "facts-not-held" } else { "facts-of-kind-not-held" });
    };
    match old_age(facts, set, None) {
        Ok(result) => Ok((set.id.clone(), result)),
        Err(_) => held("facts-out-of-range"),
    }
}

/// Why nothing is calculated.
struct Unknown<'a> {
    reason: &'static str,
    /// The rule set in force, where we hold one.
    in_force: Option<&'a RuleSet>,
    /// The rule set that says that there is a rule we don't hold.
    gap: Option<&'a RuleSet>,
}

impl Unknown<'_> {
    fn line(&self) -> Line {
        let set = self.in_force.or(self.gap);
        let mut line =
            Line::new(LineKey::RuleNotKnown).with(ArgName::Reason, self.reason.to_owned());
        line.rule = set.map(|set| set.id.clone());
        line.citation = set.map(|set| set.citation.id.clone());
        line
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

fn compared(decided: Riel, by_rules: Riel) -> Line {
    if decided == by_rules {
        return Line::new(LineKey::DecisionMatches);
    }
    let difference = decided.checked_sub(by_rules).ok();
    let line = Line::new(LineKey::UnexplainedDifference).datum(Datum::DecidedAmount);
    Line { amount: difference, ..line }
}

/// Adds a line; its number.
fn push(lines: &mut Vec<Line>, line: Line) -> u8 {
    lines.push(line);
    u8::try_from(lines.len()).expect("invariant: a working has some twenty lines at most")
}
