//! A change of her account, or of how she is paid, that is under way: one key says that it is not hers.

use super::page::Page;
use super::step::Step;
use super::turn::Need;
use crate::Tongue;

/// That a change is under way, and what may be done.
pub(super) fn ask(tongue: Tongue, ending: &str) -> Page {
    keys(Page::new(tongue).tell("ussd-account-waits", "ending", ending))
}

/// The same of another way to be paid.
pub(super) fn ask_way(tongue: Tongue) -> Page {
    keys(Page::new(tongue).say("ussd-way-waits"))
}

fn keys(page: Page) -> Page {
    page.item(1, "ussd-account-not-me").item(2, "ussd-main-lock").back()
}

/// That it is stopped; the record can be locked with the next key.
pub(super) fn stopped(tongue: Tongue) -> Page {
    Page::new(tongue).say("ussd-account-stopped").item(1, "ussd-main-lock").back()
}

pub(super) fn press(key: &str) -> Step {
    match key {
        "1" => Step::Do(Need::NotMe),
        "2" => Step::Do(Need::Lock),
        _ => Step::Wrong,
    }
}
