//! A private fact on a page of staff, and the button with which she who looks sees all that the page masks.

use leptos::prelude::*;
use sothon_domain::masked::{MaskedFact, MaskedNames, PrivateFact, Shown};
use sothon_locales::Words;

use super::staff_member::ascii;
use crate::Frame;
use crate::components::button::Button;

/// What the address of a page in full adds to the page's own.
pub const IN_FULL: &str = "/details";

/// The fact in the page's language: what is left of it, or all.
pub(super) fn fact(shown: &Shown, words: &'static Words) -> AnyView {
    let number = |text: &str| ascii(text);
    match shown {
        Shown::Masked(_, left) => match left {
            MaskedFact::Name(MaskedNames { khmer, latin }) => {
                format!("{khmer} · {latin}").into_any()
            }
            MaskedFact::Year(year) => words.digits(&year.to_string()).into_any(),
            MaskedFact::Letters(text) => text.clone().into_any(),
            MaskedFact::Digits(text) => number(text),
        },
        Shown::Revealed(fact) => match fact {
            PrivateFact::Name(name) => {
                format!("{} · {}", name.khmer.full(), name.latin.full()).into_any()
            }
            PrivateFact::BirthDate(date) => words.date(*date).into_any(),
            PrivateFact::NationalId(id) => number(id.as_str()),
            PrivateFact::Phone(phone) | PrivateFact::ContactPhone(phone) => number(phone.as_str()),
            PrivateFact::Email(email) => number(email.as_str()),
            PrivateFact::Account(account) => number(account.as_str()),
            PrivateFact::Holder(name) => name.as_str().to_owned().into_any(),
            PrivateFact::ContactName(name) => name.as_str().to_owned().into_any(),
        },
    }
}

/// The same where the register may hold none.
pub(super) fn known(shown: Option<&Shown>, words: &'static Words) -> AnyView {
    match shown {
        Some(shown) => fact(shown, words),
        None => words.get("frame-not-known").into_any(),
    }
}

/// The form that asks for all of a page, while this fact of it is masked. It posts nothing to the page's address
/// with [`IN_FULL`] behind it, and says that asking is written down.
pub(super) fn form(shown: &Shown, path: &str, frame: &Frame) -> Option<AnyView> {
    let words = frame.words;
    let form = || {
        view! {
            <p>{words.get("reveal-written-down")}</p>
            <form method="post" action=frame.href(&format!("{path}{IN_FULL}"))>
                <input type="hidden" name="csrf" value=frame.csrf.clone()/>
                <Button label=words.get("reveal-show") secondary=true key="D"/>
            </form>
        }
        .into_any()
    };
    shown.is_masked().then(form)
}

/// The same for one line of a list, named for whoever hears the buttons alone.
pub(super) fn line_form(
    shown: &Shown,
    (path, whose): (&str, &str),
    frame: &Frame,
) -> Option<AnyView> {
    let label = frame.words.get("reveal-show");
    let named = format!("{label}: {whose}");
    let form = || {
        view! {
            <form method="post" action=frame.href(path)>
                <input type="hidden" name="csrf" value=frame.csrf.clone()/>
                <button type="submit" class="button button-second" aria-label=named>{label}</button>
            </form>
        }
        .into_any()
    };
    shown.is_masked().then(form)
}
