//! The PIN. What is typed goes to the driver and is kept nowhere.

use sothon_domain::person::MemberNumber;

use super::page::{Note, Page};
use super::session::At;
use super::step::Step;
use super::turn::Need;
use crate::Tongue;

const DIGITS: usize = 4;

/// From so many minutes on, a wait is told in hours.
const TOLD_IN_HOURS: u32 = 120;

pub(super) fn page(tongue: Tongue) -> Page {
    Page::new(tongue).say("ussd-pin").item(1, "ussd-pin-forgotten").back()
}

pub(super) fn locked(tongue: Tongue, minutes: u32) -> Page {
    let (key, count) = if minutes < TOLD_IN_HOURS {
        ("ussd-pin-locked-minutes", minutes)
    } else {
        ("ussd-pin-locked-hours", minutes.div_ceil(60))
    };
    Page::new(tongue).tell(key, "count", &count.to_string()).end()
}

pub(super) fn wrong(tongue: Tongue, left: u8) -> Note {
    let left = left.to_string();
    Note::above(tongue.words().with("ussd-pin-wrong", &[("left", left.into())]))
}

pub(super) fn shape(tongue: Tongue) -> Note {
    Note::above(tongue.words().get("ussd-pin-shape").to_owned())
}

pub(super) fn press(key: &str) -> Step {
    match key {
        "1" => Step::To(At::Forgotten),
        pin if is_pin(pin) => Step::Do(Need::Pin(pin.to_owned())),
        _ => Step::Wrong,
    }
}

/// The number of whoever has died. What looks like a PIN is none: whoever types hers here by mistake leaves it nowhere.
pub(super) fn member_number(key: &str) -> Option<MemberNumber> {
    key.parse().ok().filter(|number: &MemberNumber| !is_pin(number.as_str()))
}

/// Whether these are four digits.
pub(super) fn is_pin(key: &str) -> bool {
    key.len() == DIGITS && key.bytes().all(|byte| byte.is_ascii_digit())
}
