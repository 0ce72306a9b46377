//! First activation from home, the slip for a branch, and the visits it announces.

use std::num::NonZeroU32;

use sothon_domain::person::{PlaceCode, Reference};
use sothon_domain::place_change::WeekHours;
use sothon_locales::Words;
use time::macros::date;

use super::staff::at_work;
use super::{Sample, frame, sample};
use crate::pages::activation::{self, ActivationError, ActivationView};
use crate::pages::activation_branch::{self, ActivationBranchView, BranchChoice, ShownBranch};
use crate::pages::activation_slip::{self, ActivationSlipView};
use crate::pages::office_list::Turned;
use crate::pages::staff_visits::{self, StaffVisitsView, VisitLine};

/// Each page in each state.
pub(super) fn pages(words: &'static Words) -> Vec<Sample> {
    [forms(words), branches(words), slips(words), visits(words)].into_iter().flatten().collect()
}

fn forms(words: &'static Words) -> Vec<Sample> {
    use ActivationError::*;
    let page = |name: &str, errors| {
        let typed = ["K-204577", "010234567", "15/6/1957"].map(str::to_owned);
        let [member_number, national_id, born] = typed;
        let view = ActivationView { member_number, national_id, born, errors };
        sample(name, activation::render(&view, &frame(words, "/activate")))
    };
    let empty = activation::render(&ActivationView::default(), &frame(words, "/activate"));
    vec![
        sample("activation", empty),
        page("activation-missing", vec![NumberMissing, NationalIdMissing, BornMissing]),
        page("activation-malformed", vec![NumberMalformed, NationalIdMalformed, BornMalformed]),
        page("activation-not-confirmed", vec![NotConfirmed { left: 2 }]),
        page("activation-wait", vec![Wait { seconds: 45 }]),
    ]
}

fn place(digits: &str) -> PlaceCode {
    digits.parse().expect("invariant: the code of a place")
}

/// The hours of a working week, or hours that nobody has written down.
fn hours(known: bool) -> WeekHours {
    let day = if known { "7:30-11:30, 14:00-17:00" } else { "" };
    let mut days = [day; 7].map(str::to_owned);
    days[5] = if known { "8:00-12:00".to_owned() } else { String::new() };
    days[6] = String::new();
    WeekHours::typed(&days).expect("invariant: samples use hours that can be read")
}

fn branches(words: &'static Words) -> Vec<Sample> {
    let page = |name: &str, refused, choice| {
        let view = ActivationBranchView { refused, choice };
        let html = activation_branch::render(&view, &frame(words, "/activate/branch"));
        sample(name, html)
    };
    let branch = |code: &str, name: String, digits: &str| ShownBranch {
        code: code.to_owned(),
        name,
        place: place(digits),
        phone: "023456789".to_owned(),
        hours: hours(code == "PP-1"),
    };
    let branches = vec![
        branch("PP-1", "NSAF".to_owned(), "120101"),
        branch("PP-2", "ស្ត្រី".repeat(30), "120201"),
    ];
    let of_province = |missing| BranchChoice::Branch {
        province: place("12"),
        branches: branches.clone(),
        missing,
    };
    vec![
        page("activation-branch-nothing", true, BranchChoice::Nothing),
        page(
            "activation-branch",
            true,
            BranchChoice::Province(["01", "12", "25"].map(place).into()),
        ),
        page("activation-branch-which", false, of_province(false)),
        page("activation-branch-missing", false, of_province(true)),
    ]
}

fn slips(words: &'static Words) -> Vec<Sample> {
    let page = |name: &str, branch: String| {
        let view = ActivationSlipView {
            reference: Reference::of_serial(4_821_035),
            branch,
            place: place("120101"),
            address: "ផ្លូវ ៦៣".to_owned(),
            hours: hours(name == "activation-slip"),
            phone: "023456789".to_owned(),
            day: date!(2026 - 11 - 23),
        };
        sample(name, activation_slip::render(&view, &frame(words, "/activate/slip")))
    };
    vec![
        page("activation-slip", "NSAF".to_owned()),
        page("activation-slip-longest", "ស្ត្រី".repeat(30)),
    ]
}

fn visits(words: &'static Words) -> Vec<Sample> {
    let line = |serial| VisitLine {
        reference: Reference::of_serial(serial),
        day: date!(2026 - 11 - 23),
        branch: "NSAF".to_owned(),
    };
    let page = |number| NonZeroU32::new(number).expect("invariant: pages count from 1");
    [
        ("staff-visits", vec![line(4_821_035), line(7)], 2, 1, 1),
        ("staff-visits-empty", vec![], 0, 1, 1),
        ("staff-visits-middle-page", vec![line(4_821_035)], 12_303, 246, 247),
    ]
    .map(|(name, lines, total, number, pages)| {
        let turned = Turned { page: page(number), pages: page(pages), total };
        let view = StaffVisitsView { lines, turned };
        let frame = at_work(words, &staff_visits::path(number));
        sample(name, staff_visits::render(&view, &frame))
    })
    .into()
}
