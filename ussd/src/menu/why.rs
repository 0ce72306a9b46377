//! Why this amount, in a few lines.

use sothon_domain::money::Riel;

use super::facts::WhyLine;
use super::figures;
use super::page::Page;
use crate::Tongue;

/// Lines are read, not chosen from, so that one more than items of a menu may stand on a screen.
const LINES: usize = 4;

pub(super) fn page(tongue: Tongue, lines: &[WhyLine], page: usize) -> Page {
    if lines.is_empty() {
        return Page::new(tongue).say("ussd-why-none").back();
    }
    let lines: Vec<String> = lines.iter().map(|line| said(tongue, line)).collect();
    Page::new(tongue).list(&lines, page, LINES, None).back()
}

fn said(tongue: Tongue, line: &WhyLine) -> String {
    let (key, amount) = key_and_amount(line);
    let mut values = vec![("amount", figures::amount(amount).into())];
    if let WhyLine::Formula { rate, salary, .. } = line {
        values.push(("rate", figures::rate(rate).into()));
        values.push(("salary", figures::amount(*salary).into()));
    }
    tongue.words().with(key, &values)
}

fn key_and_amount(line: &WhyLine) -> (&'static str, Riel) {
    match line {
        WhyLine::Formula { amount, .. } => ("ussd-why-formula", *amount),
        WhyLine::Minimum(amount) => ("ussd-why-minimum", *amount),
        WhyLine::Decided(amount) => ("ussd-why-decided", *amount),
        WhyLine::Lifted(amount) => ("ussd-why-lifted", *amount),
        WhyLine::Paid(amount) => ("ussd-why-paid", *amount),
        WhyLine::Arrears(amount) => ("ussd-why-arrears", *amount),
        WhyLine::LaterRule(amount) => ("ussd-why-later-rule", *amount),
        WhyLine::Difference(amount) => ("ussd-why-difference", *amount),
    }
}
