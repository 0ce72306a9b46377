//! What of one pension differs from what is stored.

use sothon_domain::money::Riel;
use sothon_domain::pension::{Arg, ArgName, AwardFacts, Line, LineKey, RuleBook, Working, explain};
use sothon_domain::year_month::YearMonth;
use sothon_store::calculation::Case;
use time::Date;

use super::Cause;
use crate::my_pension::decided_facts;

/// One difference. Amounts are riel a month.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Difference<'a> {
    /// The membership, and what is stored of it.
    pub case: &'a Case,
    /// Why.
    pub cause: Cause,
    /// The month of the payment, where the difference is about one.
    pub month: Option<YearMonth>,
    /// What is stored: the amount decided or paid.
    pub stored: Option<Riel>,
    /// What is worked out: the amount by the rules, or due in the month.
    pub worked_out: Option<Riel>,
}

/// Every difference of a membership, as it was known on a day.
pub(super) fn of<'a>(case: &'a Case, rules: &RuleBook, as_of: Date) -> Vec<Difference<'a>> {
    let difference =
        |cause, stored, worked_out| Difference { case, cause, month: None, stored, worked_out };
    let Some(award) = &case.award else {
        return vec![difference(Cause::NotDecided, None, None)];
    };
    let facts = decided_facts(case.record.membership.scheme, award, Some(&case.record));
    let facts = AwardFacts { paid: case.paid, ..facts };
    let working = explain(&facts, rules, as_of);
    let mut found = Vec::new();
    for line in &working.lines {
        let decided = facts.decided.amount;
        match line.key {
            LineKey::RuleNotKnown => {
                found.push(difference(unknown(line), Some(decided), None));
            }
            LineKey::UnexplainedDifference => {
                let by_rules = line.amount.and_then(|more| decided.checked_sub(more).ok());
                found.push(difference(Cause::RulesDiffer, Some(decided), by_rules));
            }
            LineKey::PaidDiffers => {
                let Some((month, paid)) = facts.paid else { continue };
                let due = line.refs.first().and_then(|number| working.line(*number));
                let due = due.and_then(|line| line.amount);
                let cause = paid_cause(&working, paid, due);
                let about_payment = difference(cause, Some(paid), due);
                found.push(Difference { month: Some(month), ..about_payment });
            }
            _ => {}
        }
    }
    found
}

fn unknown(line: &Line) -> Cause {
    match line.arg(ArgName::Reason) {
        Some(Arg::Text(reason)) if reason == "no-rule-held" => Cause::RuleNotHeld,
        Some(Arg::Text(reason)) if reason == "facts-out-of-range" => Cause::FactsUnusable,
        _ => Cause::FactsMissing,
    }
}

/// Whether an amount paid is one that a floor has lifted since, or any other.
fn paid_cause(working: &Working, paid: Riel, due: Option<Riel>) -> Cause {
    let once_due = |line: &&Line| matches!(line.key, LineKey::DecidedAmount | LineKey::Lifted);
    let was_due = working.lines.iter().filter(once_due).any(|line| line.amount == Some(paid));
    if was_due && Some(paid) < due { Cause::NotLifted } else { Cause::PaidDiffers }
}
