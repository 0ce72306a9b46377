//! A call that was cut off is offered again for a while. What it was about is not said: that would be
//! before the PIN.

use super::page::Page;
use super::session::At;
use super::step::Step;
use crate::Tongue;

pub(super) fn page(tongue: Tongue) -> Page {
    Page::new(tongue).say("ussd-resume").item(1, "ussd-continue").item(2, "ussd-start-again")
}

pub(super) fn press(then: &At, key: &str) -> Step {
    match key {
        "1" => Step::To(then.clone()),
        "2" => Step::To(At::Main { page: 0 }),
        _ => Step::Wrong,
    }
}
