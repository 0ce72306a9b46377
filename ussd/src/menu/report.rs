//! What can be claimed or reported: a list of as many pages as it takes. Every number works on all of them.

use super::call::Call;
use super::claim::{Among, ClaimAt};
use super::complaint::Complaint;
use super::death::Death;
use super::page::{ITEMS, Page};
use super::paid::Paid;
use super::session::At;
use super::step::Step;
use crate::Tongue;

/// The items, each with its key.
const LISTED: [(u8, &str); 9] = [
    (1, "ussd-report-move"),
    (2, "ussd-report-claim"),
    (3, "ussd-report-paid"),
    (4, "ussd-report-call"),
    (5, "ussd-report-death"),
    (6, "ussd-report-complaint"),
    (7, "ussd-report-life"),
    (8, "ussd-report-fact"),
    (9, "ussd-report-account"),
];

pub(super) fn page(tongue: Tongue, page: usize) -> Page {
    let words = tongue.words();
    let entry = |(number, key): (u8, &str)| format!("{number} {}", words.get(key));
    Page::new(tongue).list(&LISTED.map(entry), page, ITEMS, None).back()
}

pub(super) fn press(key: &str) -> Step {
    Step::To(match key {
        "1" => At::Move,
        "2" => At::Claim(ClaimAt::Who),
        "3" => At::Paid(Paid::Begin),
        "4" => At::Call(Call::Begin),
        "5" => At::Death(Death::Number),
        "6" => At::Complaint(Complaint::Desk),
        "7" => At::Claim(ClaimAt::Kinds { among: Among::Events, page: 0 }),
        "8" => At::Claim(ClaimAt::Kinds { among: Among::Facts, page: 0 }),
        "9" => At::Claim(ClaimAt::Account),
        _ => return Step::Wrong,
    })
}
