//! Her pension: how much and when, then where to go on.

use super::facts::Status;
use super::figures;
use super::page::Page;
use super::session::At;
use super::step::Step;
use crate::Tongue;

pub(super) fn page(tongue: Tongue, status: Option<&Status>) -> Page {
    let page = Page::new(tongue);
    let Some(status) = status else {
        return page.say("ussd-status-none").item(3, "ussd-hotline-item").back();
    };
    let page = page.tell("ussd-status-amount", "amount", &figures::amount(status.amount));
    let page = match status.next_payment {
        Some(date) => page.tell("ussd-status-next", "date", &figures::date(date)),
        None => page,
    };
    page.item(1, "ussd-status-payments").item(2, "ussd-status-why").back()
}

/// What stands there of a number that was joined with another of hers.
pub(super) fn elsewhere(tongue: Tongue) -> Page {
    let page = Page::new(tongue).say("ussd-joined-paid");
    page.item(1, "ussd-status-payments").item(3, "ussd-hotline-item").back()
}

pub(super) fn press(key: &str) -> Step {
    Step::To(match key {
        "1" => At::Payments { page: 0 },
        "2" => At::Why { page: 0 },
        "3" => At::Hotline,
        _ => return Step::Wrong,
    })
}
