//! What of one pension differs from what is stored.

use sothon_domain::money::Riel;
use sothon_domain::pension::{Arg, ArgName, Line, LineKey, Working};
use sothon_domain::year_month::YearMonth;
use sothon_store::calculation::Case;

use super::Cause;
use super::worked_out::{Stored, WorkedOut};

/// One difference. Amounts are riel a month.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Difference<'a> {
    /// The membership, and what is stored of it.
    pub case: &'a Case,
    /// Why.
    pub cause: Cause,
    /// The month of the payment, where the difference is about one; of arrears, the first month.
    pub month: Option<YearMonth>,
    /// What is stored: the amount decided or paid, or what the rules gave when the award was stored.
    pub stored: Option<Riel>,
    /// What is worked out: the amount by the rules, or due in the month; of arrears, all that is owed.
    pub worked_out: Option<Riel>,
}

/// Every difference of a membership to what was decided, paid and stored with it.
pub(super) fn of<'a>(case: &'a Case, worked_out: Option<&WorkedOut>) -> Vec<Difference<'a>> {
    let difference =
        |cause, stored, worked_out| Difference { case, cause, month: None, stored, worked_out };
    let Some(WorkedOut { facts, working, stored, .. }) = worked_out else {
        return vec![difference(Cause::NotDecided, None, None)];
    };
    let mut found = Vec::new();
    for line in &working.lines {
        let decided = facts.decided.amount;
        match line.key {
            LineKey::RuleNotKnown => {
                found.push(difference(unknown(line), Some(decided), None));
            }
            LineKey::UnexplainedDifference => {
                found.push(difference(Cause::RulesDiffer, Some(decided), working.by_rules()));
            }
            LineKey::RuleSince => {
                found.push(difference(Cause::RuleSince, Some(decided), working.by_rules()));
            }
            LineKey::Arrears => found.push(arrears(case, line)),
            LineKey::PaidDiffers => {
                let Some((month, paid)) = facts.paid else { continue };
                let due = line.refs.first().and_then(|number| working.line(*number));
                let due = due.and_then(|line| line.amount);
                let cause = paid_cause(working, paid, due);
                let about_payment = difference(cause, Some(paid), due);
                found.push(Difference { month: Some(month), ..about_payment });
            }
            _ => {}
        }
    }
    if let Stored::Differs(cause, before) = *stored {
        found.push(difference(cause, before, working.by_rules()));
    }
    found
}

/// A stretch of arrears: its first month, and what is owed for all of it.
fn arrears<'a>(case: &'a Case, line: &Line) -> Difference<'a> {
    let month = match line.arg(ArgName::Month) {
        Some(Arg::Month(month)) => Some(*month),
        _ => None,
    };
    Difference { case, cause: Cause::Arrears, month, stored: None, worked_out: line.amount }
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
