//! What needs no PIN: payment days, papers, whom to ask.

use super::facts::PaymentDay;
use super::figures;
use super::page::{ITEMS, Page};
use super::session::At;
use super::step::Step;
use crate::Tongue;

pub(super) fn page(tongue: Tongue) -> Page {
    Page::new(tongue)
        .item(1, "ussd-information-days")
        .item(2, "ussd-information-papers")
        .item(3, "ussd-information-hotline")
        .back()
}

pub(super) fn press(key: &str) -> Step {
    Step::To(match key {
        "1" => At::PaymentDays { page: 0 },
        "2" => At::Papers,
        "3" => At::Hotline,
        _ => return Step::Wrong,
    })
}

pub(super) fn payment_days(tongue: Tongue, days: &[PaymentDay], page: usize) -> Page {
    if days.is_empty() {
        return Page::new(tongue).say("ussd-payment-days-none").back();
    }
    let lines: Vec<String> = days.iter().map(|day| said(tongue, day)).collect();
    Page::new(tongue).list(&lines, page, ITEMS, None).back()
}

fn said(tongue: Tongue, day: &PaymentDay) -> String {
    let words = tongue.words();
    let scheme = format!("ussd-scheme-{}", day.scheme.code());
    let values = [("scheme", words.get(&scheme).into()), ("date", figures::date(day.date).into())];
    words.with("ussd-payment-day", &values)
}

pub(super) fn papers(tongue: Tongue) -> Page {
    Page::new(tongue).say("ussd-papers").back()
}

pub(super) fn hotline(tongue: Tongue, number: &str) -> Page {
    Page::new(tongue).tell("ussd-hotline", "number", number).back()
}
