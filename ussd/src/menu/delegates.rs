//! Who may act for her: how many, one key that ends it for all of them, and letting one more see her record. The
//! one name on any screen is the masked one of whom she is about to let.

use super::page::{Note, Page};
use super::reply::NotADelegate;
use super::session::At;
use super::step::Step;
use super::turn::Need;
use crate::Tongue;

pub(super) fn page(tongue: Tongue, count: usize) -> Page {
    let page = match count {
        0 => Page::new(tongue).say("ussd-delegates-none"),
        count => Page::new(tongue)
            .tell("ussd-delegates-some", "count", &count.to_string())
            .item(1, "ussd-delegates-stop"),
    };
    page.item(2, "ussd-delegates-name").back()
}

pub(super) fn press(key: &str) -> Step {
    match key {
        "1" => Step::Do(Need::RevokeDelegates),
        "2" => Step::To(At::DelegateNumber),
        _ => Step::Wrong,
    }
}

/// Whose number?
pub(super) fn number(tongue: Tongue) -> Page {
    Page::new(tongue).say("ussd-delegates-number").back()
}

pub(super) fn press_number(key: &str) -> Step {
    key.parse().map_or(Step::Wrong, |number| Step::Do(Need::SeekDelegate(number)))
}

/// Is it this person? She may see, for three months, and no more.
pub(super) fn check(tongue: Tongue, name: &str) -> Page {
    Page::new(tongue)
        .tell("ussd-delegates-check", "name", name)
        .item(1, "ussd-delegates-agree")
        .back()
}

pub(super) fn press_check(key: &str) -> Step {
    if key == "1" { Step::Do(Need::NameDelegate) } else { Step::Wrong }
}

/// Why nobody was let, above the screen that asks for a number.
pub(super) fn why_not(tongue: Tongue, why: NotADelegate) -> Note {
    let key = match why {
        NotADelegate::Unknown => "ussd-delegates-unknown",
        NotADelegate::TooMany => "ussd-delegates-many",
    };
    Note::above(tongue.words().get(key).to_owned())
}
