//! A new PIN, chosen on the registered phone once the office has called. What is typed goes to the driver
//! and is kept nowhere.

use super::facts::Renewable;
use super::page::Page;
use super::pin::is_pin;
use super::session::At;
use super::step::Step;
use super::turn::Need;
use crate::Tongue;

/// The note after a PIN that is easily guessed.
pub(super) const WEAK: &str = "ussd-new-pin-weak";
/// The note after two that are not the same.
pub(super) const DIFFERS: &str = "ussd-new-pin-differs";

/// For which of the members of this phone.
pub(super) fn offer(tongue: Tongue, ready: &[Renewable]) -> Page {
    let words = tongue.words();
    let lines = ready.iter().zip(1..).map(|(member, number)| {
        let number: u32 = number;
        let number = number.to_string();
        let values =
            [("number", number.as_str().into()), ("ending", member.ending.as_str().into())];
        words.with("ussd-new-pin-member", &values)
    });
    lines.fold(Page::new(tongue).say("ussd-new-pin-offer"), Page::line).back()
}

pub(super) fn press_offer(ready: &[Renewable], key: &str) -> Step {
    let chosen = ready.iter().zip(1..).find(|(_, number): &(_, u32)| key == number.to_string());
    chosen.map_or(Step::Wrong, |(member, _)| Step::To(At::NewPin { name: member.name.clone() }))
}

pub(super) fn page(tongue: Tongue) -> Page {
    Page::new(tongue).say("ussd-new-pin").back()
}

pub(super) fn press(name: &str, key: &str) -> Step {
    if !is_pin(key) {
        return Step::Wrong;
    }
    Step::Do(Need::ConsiderPin { name: name.to_owned(), pin: key.to_owned() })
}

pub(super) fn again(tongue: Tongue) -> Page {
    Page::new(tongue).say("ussd-new-pin-again").back()
}

pub(super) fn press_again(name: &str, first: &str, key: &str) -> Step {
    if !is_pin(key) {
        return Step::Wrong;
    }
    let (name, first) = (name.to_owned(), first.to_owned());
    Step::Do(Need::ChoosePin { name, first, pin: key.to_owned() })
}
