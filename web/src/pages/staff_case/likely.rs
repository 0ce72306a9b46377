//! What the rules would likely pay whoever claims after a death, with its working, or why no amount is said.

use leptos::prelude::*;
use sothon_domain::casework::Likely;
use sothon_domain::money::Riel;
use sothon_domain::pension::Line;
use sothon_locales::Words;
use time::Date;

use super::{StaffCaseView, working};
use crate::Frame;

/// The section; nothing beside a case that is no such claim.
pub(super) fn shown(view: &StaffCaseView, frame: &Frame) -> Option<AnyView> {
    let words = frame.words;
    let said = match view.likely.as_ref()? {
        Likely::Monthly { amount, day, ended, lines } => {
            monthly(told(*amount, *day, *ended, words), lines, words)
        }
        Likely::NamedOnly(names) => named(names, words),
        Likely::NotSaid(why) => {
            let key = format!("staff-case-likely-{}", why.code());
            view! { <p>{words.get(&key).to_owned()}</p> }.into_any()
        }
    };
    Some(view! { <h2>{words.get("staff-case-likely-title")}</h2>{said} }.into_any())
}

/// Whom the register names without a number, to be compared.
fn named(names: &[String], words: &'static Words) -> AnyView {
    let names: Vec<_> = names.iter().map(|name| view! { <li>{name.clone()}</li> }).collect();
    view! { <p>{words.get("staff-case-likely-named-only")}</p><ul>{names}</ul> }.into_any()
}

/// The amount and the day for which it holds; of a child past the age, since when nothing is paid.
fn told(amount: Riel, day: Date, ended: Option<Date>, words: &'static Words) -> String {
    let date = words.date(ended.unwrap_or(day)).into();
    match (amount, ended) {
        (_, Some(_)) => words.with("staff-case-likely-ended", &[("date", date)]),
        (Riel::ZERO, None) => words.with("staff-case-likely-nothing", &[("date", date)]),
        (amount, None) => {
            let amount = words.amount(amount).into();
            words.with("staff-case-likely", &[("amount", amount), ("date", date)])
        }
    }
}

fn monthly(text: String, lines: &[Line], words: &'static Words) -> AnyView {
    view! {
        <p>{text}</p>
        <p class="soft">{words.get("staff-case-likely-no-decision")}</p>
        {working::list(lines, words)}
    }
    .into_any()
}
