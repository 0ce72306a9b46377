//! Her working life in short: how much service counts, where she worked and when, and the times between.

use super::claim::{ClaimAt, Claimed};
use super::facts::{ServiceLine, ServiceSeen};
use super::figures;
use super::page::{ITEMS, Page};
use super::session::At;
use super::step::Step;
use crate::Tongue;
use crate::text::{Budget, cut, in_gsm7};

/// The key that leads to the correction of her service, and its words.
const WRONG: (u8, &str) = (1, "ussd-record-wrong");

/// So many units of an employer's name leave room for its months and the keys.
const EMPLOYER: usize = 25;

pub(super) fn page(tongue: Tongue, seen: &ServiceSeen, page: usize) -> Page {
    let words = tongue.words();
    let (number, key) = WRONG;
    if seen.lines.is_empty() {
        return Page::new(tongue).say("ussd-record-none").item(number, key).back();
    }
    let count = seen.credited.count().to_string();
    let total = words.with("ussd-record-total", &[("count", count.into())]);
    let lines = seen.lines.iter().map(|line| said(tongue, line));
    let lines: Vec<String> = std::iter::once(total).chain(lines).collect();
    Page::new(tongue).list(&lines, page, ITEMS, Some(WRONG)).back()
}

pub(super) fn press(key: &str) -> Step {
    if key != WRONG.0.to_string() {
        return Step::Wrong;
    }
    Step::To(At::Claim(ClaimAt::Draft { claimed: Claimed::Service }))
}

fn said(tongue: Tongue, line: &ServiceLine) -> String {
    let words = tongue.words();
    match line {
        ServiceLine::Worked { employer, scheme, since, until } => {
            let key = format!("ussd-scheme-{}", scheme.code());
            let scheme = words.get(&key);
            let mut values = vec![
                ("employer", named(tongue, employer, scheme).into()),
                ("since", figures::month(*since).into()),
            ];
            match until {
                Some(until) => {
                    values.push(("until", figures::month(*until).into()));
                    words.with("ussd-record-period", &values)
                }
                None => words.with("ussd-record-period-open", &values),
            }
        }
        ServiceLine::Gap { since, until } => {
            let values = [
                ("since", figures::month(*since).into()),
                ("until", figures::month(*until).into()),
            ];
            words.with("ussd-record-gap", &values)
        }
    }
}

/// The employer as far as there is room. Registers write in Khmer letters; where a screen has none, the scheme stands
/// for it.
fn named(tongue: Tongue, employer: &str, scheme: &str) -> String {
    match tongue {
        Tongue::Khmer => cut(employer.trim(), Budget::Khmer, EMPLOYER).to_owned(),
        Tongue::Romanised | Tongue::English if employer.is_ascii() => {
            cut(&in_gsm7(employer.trim()), Budget::Latin, EMPLOYER).to_owned()
        }
        Tongue::Romanised | Tongue::English => scheme.to_owned(),
    }
}
