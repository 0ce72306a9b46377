//! What she wants to tell: a list on two screens. Every number works on both, and keeps its place.

use super::call::Call;
use super::complaint::Complaint;
use super::death::Death;
use super::page::Page;
use super::paid::Paid;
use super::session::At;
use super::step::Step;
use crate::Tongue;

/// How many screens the list has.
pub(super) const PAGES: usize = 2;

pub(super) fn page(tongue: Tongue, page: usize) -> Page {
    if page == 0 {
        Page::new(tongue)
            .item(1, "ussd-report-move")
            .item(3, "ussd-report-paid")
            .say("ussd-more")
            .back()
    } else {
        Page::new(tongue)
            .item(4, "ussd-report-call")
            .item(5, "ussd-report-death")
            .item(6, "ussd-report-complaint")
            .back()
    }
}

pub(super) fn press(key: &str) -> Step {
    Step::To(match key {
        "1" => At::Move,
        "3" => At::Paid(Paid::Begin),
        "4" => At::Call(Call::Begin),
        "5" => At::Death(Death::Number),
        "6" => At::Complaint(Complaint::Desk),
        _ => return Step::Wrong,
    })
}
