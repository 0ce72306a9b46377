//! The main menu, on two screens. Every number works on both.

use super::page::Page;
use super::session::At;
use super::step::Step;
use crate::Tongue;

pub(super) fn page(tongue: Tongue, page: usize) -> Page {
    if page == 0 {
        Page::new(tongue)
            .item(1, "ussd-main-pension")
            .item(2, "ussd-main-move")
            .item(3, "ussd-main-information")
            .say("ussd-more-language")
    } else {
        Page::new(tongue)
            .item(4, "ussd-main-case")
            .item(5, "ussd-main-alive")
            .item(6, "ussd-main-lock")
            .back()
            .say("ussd-language")
    }
}

pub(super) fn press(key: &str) -> Step {
    Step::To(match key {
        "1" => At::Status,
        "2" => At::Move,
        "3" => At::Information,
        "4" => At::Cases,
        "5" => At::LifeCertificate,
        "6" => At::Lock,
        "9" => At::Language,
        _ => return Step::Wrong,
    })
}
