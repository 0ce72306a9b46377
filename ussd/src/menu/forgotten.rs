//! A forgotten PIN: whose it is. The answer is the same whoever has the number, and the office calls back.

use super::page::Page;
use super::session::At;
use super::step::Step;
use super::turn::Need;
use crate::Tongue;

/// The PIN is good no more.
pub(super) fn renew(tongue: Tongue) -> Page {
    Page::new(tongue).say("ussd-pin-renew").item(1, "ussd-pin-renew-ask").back()
}

pub(super) fn press_renew(key: &str) -> Step {
    if key == "1" { Step::To(At::Forgotten) } else { Step::Wrong }
}

pub(super) fn page(tongue: Tongue) -> Page {
    Page::new(tongue).say("ussd-forgotten-number").back()
}

pub(super) fn press(key: &str) -> Step {
    key.parse().map_or(Step::Wrong, |number| Step::Do(Need::ForgottenPin(number)))
}
