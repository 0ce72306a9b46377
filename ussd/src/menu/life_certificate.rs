//! Until when she counts as alive, and where to show it.

use sothon_domain::life_certificate::LifeCertificate;

use super::facts::Branch;
use super::figures;
use super::page::{ITEMS, Page};
use super::session::At;
use super::step::Step;
use crate::Tongue;

pub(super) fn page(tongue: Tongue, stands: LifeCertificate) -> Page {
    let (key, date) = match stands {
        LifeCertificate::NotKnown => ("ussd-alive-unknown", None),
        LifeCertificate::Valid { until } => ("ussd-alive-valid", Some(until)),
        LifeCertificate::DueSoon { by } => ("ussd-alive-soon", Some(by)),
        LifeCertificate::Overdue { since } => ("ussd-alive-overdue", Some(since)),
    };
    let page = Page::new(tongue);
    let page = match date {
        Some(date) => page.tell(key, "date", &figures::date(date)),
        None => page.say(key),
    };
    page.item(1, "ussd-alive-branches").item(2, "ussd-alive-papers").back()
}

pub(super) fn press(key: &str) -> Step {
    Step::To(match key {
        "1" => At::Branches { page: 0 },
        "2" => At::Papers,
        _ => return Step::Wrong,
    })
}

pub(super) fn branches(tongue: Tongue, branches: &[Branch], page: usize) -> Page {
    if branches.is_empty() {
        return Page::new(tongue).say("ussd-branches-none").item(1, "ussd-hotline-item").back();
    }
    let lines: Vec<String> = branches.iter().map(|branch| said(tongue, branch)).collect();
    Page::new(tongue).list(&lines, page, ITEMS, None).back()
}

pub(super) fn press_branches(key: &str) -> Step {
    if key == "1" { Step::To(At::Hotline) } else { Step::Wrong }
}

fn said(tongue: Tongue, branch: &Branch) -> String {
    let place = if tongue == Tongue::Khmer { &branch.khmer } else { &branch.latin };
    let values = [("place", place.into()), ("phone", (&branch.phone).into())];
    tongue.words().with("ussd-branch", &values)
}
