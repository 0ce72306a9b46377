//! The report of a move: a place, a month, a look at both, and it is sent. A report that was begun,
//! here or on the web, goes on where it was left.

use sothon_domain::flow::Fault;
use sothon_domain::person::Reference;

use super::facts::DraftSeen;
use super::page::Page;
use super::session::At;
use super::step::Step;
use super::turn::{Given, Need};
use super::{day, figures, place};
use crate::Tongue;

/// How many names of a place are enough to know it again.
const ENOUGH_NAMES: usize = 2;

/// Where the report begins.
pub(super) const FIRST: At = At::Place { within: None, page: 0 };

/// The first question that is not answered; nothing when only sending is left.
pub(super) fn missing(draft: &DraftSeen) -> Option<At> {
    match draft {
        DraftSeen { place: None, .. } => Some(FIRST),
        DraftSeen { since: None, .. } => Some(At::Since),
        _ => None,
    }
}

/// Whether nothing was answered yet.
pub(super) fn is_empty(draft: &DraftSeen) -> bool {
    draft.place.is_none() && draft.since.is_none()
}

pub(super) fn found(tongue: Tongue, draft: &DraftSeen) -> Page {
    short(Page::new(tongue).say("ussd-draft"), tongue, draft)
        .item(1, "ussd-continue")
        .item(2, "ussd-start-again")
        .back()
}

pub(super) fn press_found(key: &str) -> Step {
    Step::To(match key {
        "1" => At::MoveCheck,
        "2" => FIRST,
        _ => return Step::Wrong,
    })
}

pub(super) fn since(tongue: Tongue) -> Page {
    Page::new(tongue).say("ussd-since").item(1, "ussd-since-this-month").back()
}

pub(super) fn press_since(key: &str) -> Step {
    if key == "1" {
        return Step::Do(Need::Answer(Given::SinceThisMonth));
    }
    day::month(key).map_or_else(Step::NoDay, |month| Step::Do(Need::Answer(Given::Since(month))))
}

pub(super) fn check(tongue: Tongue, draft: &DraftSeen) -> Page {
    short(Page::new(tongue), tongue, draft)
        .item(1, "ussd-move-send")
        .item(2, "ussd-move-change")
        .back()
}

pub(super) fn press_check(key: &str) -> Step {
    match key {
        "1" => Step::Do(Need::Submit),
        "2" => Step::To(FIRST),
        _ => Step::Wrong,
    }
}

pub(super) fn sent(tongue: Tongue, reference: Reference) -> Page {
    Page::new(tongue).tell("ussd-move-sent", "reference", &reference.to_string()).end()
}

/// What is wrong with an answer.
pub(super) fn fault(tongue: Tongue, fault: Fault) -> String {
    let key = match fault {
        Fault::SamePlace => "ussd-fault-same-place",
        Fault::FutureMonth => "ussd-fault-future-month",
        _ => "ussd-fault-other",
    };
    tongue.words().get(key).to_owned()
}

/// The answers in short: the smallest names of the place, and the month.
fn short(page: Page, tongue: Tongue, draft: &DraftSeen) -> Page {
    let names = draft.place.iter().flat_map(place::with_parents).take(ENOUGH_NAMES);
    let page = names.fold(page, |page, part| page.name(&place::name(tongue, &part)));
    match draft.since {
        Some(month) => page.tell("ussd-move-since", "month", &figures::month(month)),
        None => page,
    }
}
