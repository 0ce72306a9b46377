//! The emergency lock: what it stops, and one key that sets it.

use time::Date;

use super::figures;
use super::page::Page;
use super::step::Step;
use super::turn::Need;
use crate::Tongue;

/// What the key does, before it is pressed.
pub(super) fn ask(tongue: Tongue) -> Page {
    Page::new(tongue).say("ussd-lock-what").item(1, "ussd-lock-press").back()
}

/// That the record is locked, and since when.
pub(super) fn locked(tongue: Tongue, since: Date) -> Page {
    Page::new(tongue)
        .tell("ussd-lock-since", "date", &figures::date(since))
        .say("ussd-lock-unlock")
        .back()
}

pub(super) fn press(key: &str) -> Step {
    if key == "1" { Step::Do(Need::Lock) } else { Step::Wrong }
}
