//! Who may act for her: how many, and one key that ends it for all of them. No name is on any screen.

use super::page::Page;
use super::step::Step;
use super::turn::Need;
use crate::Tongue;

pub(super) fn page(tongue: Tongue, count: usize) -> Page {
    match count {
        0 => Page::new(tongue).say("ussd-delegates-none").back(),
        count => Page::new(tongue)
            .tell("ussd-delegates-some", "count", &count.to_string())
            .item(1, "ussd-delegates-stop")
            .back(),
    }
}

pub(super) fn press(key: &str) -> Step {
    if key == "1" { Step::Do(Need::RevokeDelegates) } else { Step::Wrong }
}
