//! Somebody has reported her death: it stands before anything else that she wants, as soon as the PIN was right, and
//! one key says that she lives. Before the PIN nothing tells of it: the phone may be in other hands.

use super::facts::DeathSaid;
use super::figures;
use super::page::Page;
use super::session::At;
use super::step::Step;
use super::turn::Need;
use crate::Tongue;

/// The report on the way to a place.
pub(super) fn before(then: At) -> At {
    match then {
        At::Reported { .. } => then,
        then => At::Reported { then: Box::new(then) },
    }
}

/// What was said, what became of her payments, and the key.
pub(super) fn page(tongue: Tongue, said: DeathSaid) -> Page {
    let page = Page::new(tongue);
    let page = match said {
        DeathSaid::Asked => page.say("ussd-reported"),
        DeathSaid::Held { since } => page.tell("ussd-reported-held", "date", &figures::date(since)),
    };
    page.item(1, "ussd-reported-alive").back()
}

pub(super) fn press(key: &str) -> Step {
    if key == "1" { Step::Do(Need::SayAlive) } else { Step::Wrong }
}
