//! A new PIN: chosen on the registered phone once the office has called, with the number that she was told
//! then, or right after the old one. What is typed goes to the driver and is kept nowhere.

use super::facts::Renewable;
use super::page::{Note, Page};
use super::pin::is_pin;
use super::reply::{NewPin, Reply};
use super::session::{At, Session};
use super::step::Step;
use super::turn::{Need, Turn};
use super::view::View;
use super::{arrive, finish, show, stop};
use crate::Tongue;

/// The note after a PIN that is easily guessed.
pub(super) const WEAK: &str = "ussd-new-pin-weak";
/// The note after two that are not the same.
pub(super) const DIFFERS: &str = "ussd-new-pin-differs";

/// How many digits the number has.
const NUMBER_DIGITS: usize = 6;

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
    chosen.map_or(Step::Wrong, |(member, _)| {
        Step::To(At::RenewalNumber { name: member.name.clone() })
    })
}

/// The number that she was told.
pub(super) fn number(tongue: Tongue) -> Page {
    Page::new(tongue).say("ussd-renewal-number").back()
}

pub(super) fn number_wrong(tongue: Tongue, left: u32) -> Note {
    let left = left.to_string();
    Note::above(tongue.words().with("ussd-renewal-number-wrong", &[("left", left.into())]))
}

pub(super) fn number_shape(tongue: Tongue) -> Note {
    Note::above(tongue.words().get("ussd-renewal-number-shape").to_owned())
}

pub(super) fn press_number(name: &str, key: &str) -> Step {
    if key.len() != NUMBER_DIGITS || !key.bytes().all(|byte| byte.is_ascii_digit()) {
        return Step::Wrong;
    }
    Step::Do(Need::TypeNumber { name: name.to_owned(), number: key.to_owned() })
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

pub(super) fn press_again((name, proof): (&str, &[u8]), first: &str, key: &str) -> Step {
    if !is_pin(key) {
        return Step::Wrong;
    }
    let (name, proof, first) = (name.to_owned(), proof.to_vec(), first.to_owned());
    Step::Do(Need::ChoosePin { name, proof, first, pin: key.to_owned() })
}

/// Her own new PIN; `first` stands for what was typed before.
pub(super) fn press_own(first: Option<&str>, key: &str) -> Step {
    if !is_pin(key) {
        return Step::Wrong;
    }
    Step::Do(Need::ChangePin { first: first.map(str::to_owned), pin: key.to_owned() })
}

/// What follows the driver's reply while a new PIN is chosen. Without the right old one none is changed.
pub(super) fn came(session: Session, at: At, reply: &Reply) -> Turn {
    let tongue = session.words();
    match (at, reply) {
        (At::ChangePin | At::ChangePinAgain { .. }, _) if !session.proved => stop(session),
        (At::RenewalNumber { name }, Reply::NumberRight { proof }) => {
            arrive(session, At::NewPin { name, proof: proof.clone() }, None)
        }
        (At::RenewalNumber { .. }, Reply::NumberWrong { left }) => {
            show(session, &View::RenewalNumber, Some(number_wrong(tongue, *left)))
        }
        (At::NewPin { name, proof }, Reply::PinKept { first }) => {
            arrive(session, At::NewPinAgain { name, proof, first: first.clone() }, None)
        }
        (At::ChangePin, Reply::PinKept { first }) => {
            arrive(session, At::ChangePinAgain { first: first.clone() }, None)
        }
        (at, Reply::NewPin(came)) => decided(session, at, *came),
        _ => stop(session),
    }
}

/// What follows a new PIN, or a number that is good no more.
fn decided(session: Session, at: At, came: NewPin) -> Turn {
    let tongue = session.words();
    let again = |session, key: &str| {
        let note = Note::above(tongue.words().get(key).to_owned());
        let at = match at {
            At::NewPinAgain { name, proof, .. } => At::NewPin { name, proof },
            At::ChangePinAgain { .. } => At::ChangePin,
            at => at,
        };
        arrive(session, at, Some(note))
    };
    match came {
        NewPin::Set => finish(session, &View::NewPinSet),
        NewPin::Weak => again(session, WEAK),
        NewPin::Differs => again(session, DIFFERS),
        NewPin::TooOften => finish(session, &View::NewPinOften),
        NewPin::Over => finish(session, &View::RenewalNumberOver),
        NewPin::Gone => finish(session, &View::NewPinGone),
    }
}
