//! Which key leads where.

use sothon_domain::person::PlaceCode;

use super::day::NotADay;
use super::session::{At, Code};
use super::turn::Need;
use super::{
    address, appeal, delegates, first_contact, forgotten, life_certificate, lock, main,
    message_form, new_pin, not_me, pin, place, public, report, reported, resume, service_record,
    status,
};

/// What a key does.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Step {
    /// It leads to a place in the menu.
    To(At),
    /// It makes the driver do something.
    Do(Need),
    /// It has no meaning here.
    Wrong,
    /// A day was asked for, and this is none.
    NoDay(NotADay),
}

/// What the key does at this place. `chosen` is false before the first choice of words.
pub(super) fn follow(at: &At, key: &str, chosen: bool) -> Step {
    match key {
        "00" if chosen => Step::To(At::Main { page: 0 }),
        "0" if chosen => Step::To(back(at)),
        "98" => more(at),
        _ => own(at, key),
    }
}

fn own(at: &At, key: &str) -> Step {
    match at {
        At::Language => first_contact::press(key),
        At::Main { .. } => main::press(key),
        At::Report { .. } => report::press(key),
        At::Claim(at) => at.press(key),
        At::Resume { then } => resume::press(then, key),
        At::Pin { .. } => pin::press(key),
        At::PinRenew => forgotten::press_renew(key),
        At::Forgotten => forgotten::press(key),
        At::NewPinOffer { ready } => new_pin::press_offer(ready, key),
        At::RenewalNumber { name } => new_pin::press_number(name, key),
        At::NewPin { name, .. } => new_pin::press(name, key),
        At::NewPinAgain { name, proof, first } => new_pin::press_again((name, proof), first, key),
        At::Status => status::press(key),
        At::LifeCertificate => life_certificate::press(key),
        At::Branches { .. } => life_certificate::press_branches(key),
        At::Information => public::press(key),
        At::Lock => lock::press(key),
        At::Delegates => delegates::press(key),
        At::DelegateNumber => delegates::press_number(key),
        At::DelegateCheck => delegates::press_check(key),
        At::NotMe => not_me::press(key),
        At::Reported { .. } => reported::press(key),
        At::Paid(at) => at.press(key),
        At::Call(at) => at.press(key),
        At::Cases { page, appeal } => appeal::press_case(*page, appeal.as_deref(), key),
        At::Appeal(at) => at.press(key),
        At::Death(at) => at.press(key),
        At::Complaint(at) => at.press(key),
        At::MessageForm => message_form::press(key),
        At::Reminders => message_form::press_reminders(key),
        At::ServiceRecord { .. } => service_record::press(key),
        At::ChangePin => new_pin::press_own(None, key),
        At::ChangePinAgain { first } => new_pin::press_own(Some(first), key),
        At::DraftFound => address::press_found(key),
        At::Place { within, .. } => place::press(within.as_ref(), key),
        At::PlaceCheck { place } => place::press_check(place, key),
        At::Since => address::press_since(key),
        At::MoveCheck => address::press_check(key),
        At::Payments { .. }
        | At::Why { .. }
        | At::PaymentDays { .. }
        | At::Papers
        | At::Hotline
        | At::Move => Step::Wrong,
    }
}

/// Where `0` leads: the page before, else the screen before.
fn back(at: &At) -> At {
    match at {
        At::Main { .. }
        | At::Language
        | At::Resume { .. }
        | At::Pin { .. }
        | At::PinRenew
        | At::Forgotten
        | At::NewPinOffer { .. }
        | At::RenewalNumber { .. }
        | At::NewPin { .. }
        | At::Status
        | At::Information
        | At::Report { page: 0 } => At::Main { page: 0 },
        At::Report { page } => At::Report { page: page - 1 },
        At::Move | At::DraftFound => At::Report { page: 0 },
        At::Claim(at) => at.back(),
        At::Paid(at) => at.back(),
        At::Call(at) => at.back(),
        At::Appeal(at) => at.back(),
        At::Death(at) => at.back(),
        At::Complaint(at) => at.back(),
        At::Delegates | At::MessageForm => At::Main { page: 2 },
        At::Reminders => At::MessageForm,
        At::ServiceRecord { page } if *page > 0 => At::ServiceRecord { page: page - 1 },
        At::ServiceRecord { .. } | At::ChangePin => At::Main { page: 3 },
        At::ChangePinAgain { .. } => At::ChangePin,
        At::Reported { then } => (**then).clone(),
        At::DelegateNumber => At::Delegates,
        At::DelegateCheck => At::DelegateNumber,
        At::NewPinAgain { name, proof, .. } => {
            At::NewPin { name: name.clone(), proof: proof.clone() }
        }
        At::Cases { page, .. } if *page > 0 => At::cases(page - 1),
        At::Cases { .. } | At::LifeCertificate | At::Lock | At::NotMe => At::Main { page: 1 },
        At::Payments { page } if *page > 0 => At::Payments { page: page - 1 },
        At::Why { page } if *page > 0 => At::Why { page: page - 1 },
        At::Payments { .. } | At::Why { .. } => At::Status,
        At::Branches { page } if *page > 0 => At::Branches { page: page - 1 },
        At::Branches { .. } => At::LifeCertificate,
        At::PaymentDays { page } if *page > 0 => At::PaymentDays { page: page - 1 },
        At::PaymentDays { .. } | At::Papers | At::Hotline => At::Information,
        At::Place { within, page } if *page > 0 => {
            At::Place { within: within.clone(), page: page - 1 }
        }
        At::Place { within: None, .. } => At::Report { page: 0 },
        At::Place { within: Some(place), .. } | At::PlaceCheck { place } => {
            At::Place { within: parent(&place.0), page: 0 }
        }
        At::Since => At::Place { within: None, page: 0 },
        At::MoveCheck => At::Since,
    }
}

fn parent(place: &PlaceCode) -> Option<Code> {
    let digits = place.as_str();
    digits[..digits.len() - 2].parse().ok().map(Code)
}

/// Where `98` leads.
fn more(at: &At) -> Step {
    Step::To(match at {
        At::Main { page } => At::Main { page: (page + 1) % main::PAGES },
        At::Report { page } => At::Report { page: page + 1 },
        At::Claim(at) => return at.more().map_or(Step::Wrong, Step::To),
        At::Cases { page, .. } => At::cases(page + 1),
        At::Appeal(at) => return at.more(),
        At::Death(at) => return at.more(),
        At::Complaint(at) => return at.more(),
        At::Payments { page } => At::Payments { page: page + 1 },
        At::Why { page } => At::Why { page: page + 1 },
        At::ServiceRecord { page } => At::ServiceRecord { page: page + 1 },
        At::Branches { page } => At::Branches { page: page + 1 },
        At::PaymentDays { page } => At::PaymentDays { page: page + 1 },
        At::Place { within, page } => At::Place { within: within.clone(), page: page + 1 },
        _ => return Step::Wrong,
    })
}
