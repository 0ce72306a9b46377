//! The facts of an entry, and what still needs it, as one reads them.

use leptos::prelude::*;
use sothon_domain::person::Phone;
use sothon_domain::place_change::{Facts, InTheWay};

use crate::Frame;
use crate::components::notice::{Notice, NoticeKind};
use crate::components::summary_list::Fact;
use crate::pages::opening_hours;
use crate::pages::staff_member::ascii;

/// The facts of an entry in the order of the form.
pub(in crate::pages) fn facts(facts: &Facts, frame: &Frame) -> Vec<Fact> {
    let words = frame.words;
    let mut shown = Vec::new();
    if let Some(names) = facts.names() {
        shown.push(Fact::new(words.get("staff-place-khmer"), names.khmer.clone()));
        shown.push(Fact::new(words.get("staff-place-latin"), ascii(&names.latin)));
    }
    if let Some(place) = facts.place() {
        shown.push(Fact::new(words.get("staff-place-where"), words.place(place)));
    }
    if let Facts::Branch(branch) = facts
        && !branch.address.is_empty()
    {
        shown.push(Fact::new(words.get("staff-place-address"), branch.address.clone()));
    }
    if let Some(phone) = facts.phone() {
        shown.push(Fact::new(words.get("staff-place-phone"), ascii(&dialled(phone))));
    }
    match facts {
        Facts::Branch(branch) => {
            let hours = opening_hours::lines(&branch.hours, frame);
            shown.push(Fact::new(words.get("staff-place-hours"), hours));
            let own = || words.get("staff-place-partner-own").into_any();
            let partner = branch.partner.as_ref().map_or_else(own, |code| ascii(code.as_str()));
            shown.push(Fact::new(words.get("staff-place-partner"), partner));
        }
        Facts::Device { model, branch } => {
            shown.push(Fact::new(words.get("staff-place-model"), ascii(model)));
            shown.push(Fact::new(words.get("staff-place-branch"), ascii(branch.as_str())));
        }
        Facts::Partner { .. } | Facts::HealthCentre { .. } => {}
    }
    shown
}

/// A phone number as one dials it here.
pub(in crate::pages) fn dialled(phone: &Phone) -> String {
    let number = phone.as_str();
    number.strip_prefix("+855").map_or_else(|| number.to_owned(), |rest| format!("0{rest}"))
}

/// What still needs an entry, one by one.
pub(in crate::pages) fn in_the_way(needs: &[InTheWay], frame: &Frame) -> AnyView {
    let words = frame.words;
    let line = |need: &InTheWay| {
        let (key, name) = match need {
            InTheWay::Branch(code) => ("staff-place-in-the-way-branch", code.to_string()),
            InTheWay::Agent(address) => ("staff-place-in-the-way-agent", address.clone()),
            InTheWay::Device(code) => ("staff-place-in-the-way-device", code.to_string()),
        };
        let text = words.with(key, &[("name", name.into())]);
        view! { <li>{text}</li> }
    };
    let lines: Vec<_> = needs.iter().map(line).collect();
    view! {
        <Notice kind=NoticeKind::Attention>
            <p>{words.get("staff-place-in-the-way")}</p>
            <ul>{lines}</ul>
        </Notice>
    }
    .into_any()
}
