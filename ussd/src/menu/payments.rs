//! What was paid, the newest first.

use super::facts::PaymentLine;
use super::figures;
use super::page::{ITEMS, Page};
use crate::Tongue;

pub(super) fn page(tongue: Tongue, lines: &[PaymentLine], page: usize) -> Page {
    if lines.is_empty() {
        return Page::new(tongue).say("ussd-payments-none").back();
    }
    let lines: Vec<String> = lines.iter().map(|line| said(tongue, line)).collect();
    Page::new(tongue).list(&lines, page, ITEMS, None).back()
}

fn said(tongue: Tongue, line: &PaymentLine) -> String {
    let words = tongue.words();
    let state = format!("ussd-payment-state-{}", line.state.code());
    words.with(
        "ussd-payment",
        &[
            ("month", figures::month(line.month).into()),
            ("amount", figures::amount(line.amount).into()),
            ("state", words.get(&state).into()),
        ],
    )
}
