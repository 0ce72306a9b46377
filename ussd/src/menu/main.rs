//! The main menu, on four screens. Every number works on all of them.

use super::page::Page;
use super::reported;
use super::session::At;
use super::step::Step;
use crate::Tongue;

/// The key of the emergency lock, which is also where a change of her account is stopped.
pub const LOCK_KEY: &str = "6";

/// The key that leads to *I am alive*: to a report of her death while one stands, else to her life certificate.
pub const ALIVE_KEY: &str = "5";

/// How many screens it has.
pub(super) const PAGES: usize = 4;

pub(super) fn page(tongue: Tongue, page: usize) -> Page {
    if page == 0 {
        Page::new(tongue)
            .item(1, "ussd-main-pension")
            .item(2, "ussd-main-report")
            .item(3, "ussd-main-information")
            .say("ussd-more-language")
    } else if page == 1 {
        Page::new(tongue)
            .item(4, "ussd-main-case")
            .item(5, "ussd-main-alive")
            .item(6, "ussd-main-lock")
            .say("ussd-more-language")
    } else if page == 2 {
        Page::new(tongue)
            .item(7, "ussd-main-delegates")
            .item(8, "ussd-main-message-form")
            .say("ussd-more-language")
    } else {
        Page::new(tongue)
            .item(10, "ussd-main-service")
            .item(11, "ussd-main-change-pin")
            .back()
            .say("ussd-language")
    }
}

pub(super) fn press(key: &str) -> Step {
    Step::To(match key {
        "1" => At::Status,
        "2" => At::Report { page: 0 },
        "3" => At::Information,
        "4" => At::cases(0),
        ALIVE_KEY => reported::before(At::LifeCertificate),
        LOCK_KEY => At::Lock,
        "7" => At::Delegates,
        "8" => At::MessageForm,
        "9" => At::Language,
        "10" => At::ServiceRecord { page: 0 },
        // The old PIN is typed right before the new one, also by whoever has typed it in this call.
        "11" => At::Pin { then: Box::new(At::ChangePin) },
        _ => return Step::Wrong,
    })
}
