//! The choice of words: readable for everybody, also on a phone that shows Khmer as boxes.

use super::page::Page;
use super::step::Step;
use super::turn::Need;
use crate::Tongue;

pub(super) fn page() -> Page {
    Page::bilingual()
        .item(1, "ussd-tongue-khmer")
        .item(2, "ussd-tongue-romanised")
        .item(3, "ussd-tongue-english")
}

pub(super) fn press(key: &str) -> Step {
    match key {
        "1" => Step::Do(Need::Language(Tongue::Khmer)),
        "2" => Step::Do(Need::Language(Tongue::Romanised)),
        "3" => Step::Do(Need::Language(Tongue::English)),
        _ => Step::Wrong,
    }
}
