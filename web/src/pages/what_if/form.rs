//! The number fields.

use leptos::prelude::*;
use sothon_domain::estimate::Rejection;
use sothon_domain::pension::{InvalidityCause, PaidSpouses, RuleSet, Status};
use sothon_domain::person::Scheme;
use sothon_locales::Words;

use super::{WhatIfView, address, reason, rules};
use crate::Frame;
use crate::components::button::Button;
use crate::components::select_field::SelectField;
use crate::components::text_field::{Field, Kind, TextField};

/// The form. It only asks for a page, so it needs no token. What it asks for begins at the answer: a
/// browser goes there, and a screen reader reads on from there, without any script.
pub(super) fn ask(view: &WhatIfView, rejection: Option<Rejection>, frame: &Frame) -> AnyView {
    let words = frame.words;
    let fields: Vec<_> = address::fields(view)
        .iter()
        .map(|name| {
            let wrong = rejection.filter(|rejection| rejection.field() == *name);
            let error = wrong.map(|rejection| reason(rejection, words));
            field(view, name, error, words)
        })
        .collect();
    let action = frame.href(&format!("{}#{}", view.path(), super::ANSWER));
    view! {
        <form method="get" action=action novalidate=true>
            <input type="hidden" name="about" value=view.about.code()/>
            {fields}
            <Button label=words.get("what-if-send")/>
        </form>
    }
    .into_any()
}

fn field(
    view: &WhatIfView,
    name: &'static str,
    error: Option<String>,
    words: &'static Words,
) -> AnyView {
    let (label, hint) = texts(name, view);
    let field = Field {
        name,
        label: words.get(label).to_owned(),
        hint: words.get(hint).to_owned(),
        error,
        value: address::typed(&view.typed, name).to_owned(),
    };
    match name {
        "scheme" => {
            let lines: Vec<_> =
                Scheme::ALL.map(|scheme| (scheme.code().to_owned(), words.scheme(scheme))).into();
            view! { <SelectField field choose=words.get("what-if-scheme-choose") lines/> }
                .into_any()
        }
        "rules" => {
            let lines: Vec<_> = view
                .sets
                .iter()
                .map(|set| (set.id.to_string(), rules::option(set, words)))
                .collect();
            view! { <SelectField field choose=words.get("what-if-rules-law") lines/> }.into_any()
        }
        "cause" => {
            let line = |cause: InvalidityCause| {
                let key = format!("what-if-cause-{}", cause.code());
                (cause.code().to_owned(), words.get(&key).to_owned())
            };
            let lines = InvalidityCause::ALL.map(line).into();
            view! { <SelectField field choose=words.get("what-if-cause-choose") lines/> }.into_any()
        }
        "spouse" => {
            let (choose, lines) = spouses(view, words);
            view! { <SelectField field choose lines/> }.into_any()
        }
        // A day and a list need signs that the keyboard of digits lacks on many phones.
        "birth" | "retire" | "death" | "children" => view! { <TextField field/> }.into_any(),
        _ => view! { <TextField field kind=Kind::Year/> }.into_any(),
    }
}

/// The line without an answer, and the others. Where the register links a spouse, leaving the field
/// empty means her or him, so nobody is a line of its own.
fn spouses(view: &WhatIfView, words: &'static Words) -> (&'static str, Vec<(String, String)>) {
    let line = |(value, key): (&str, &str)| (value.to_owned(), words.get(key).to_owned());
    let which = [("wife", "what-if-wife"), ("husband", "what-if-husband")].map(line);
    let linked = view.own.as_ref().is_some_and(|own| own.spouse);
    let (choose, first) = match linked {
        true => ("what-if-spouse-register", ("none", "what-if-spouse-none")),
        false => ("what-if-spouse-none", ("spouse", "what-if-spouse-any")),
    };
    (words.get(choose), std::iter::once(line(first)).chain(which).collect())
}

/// Whether a law that may answer pays one sex only.
fn pays_one_sex(set: &RuleSet) -> bool {
    let rules = set.survivors().filter(|_| set.status == Status::InForce);
    rules.is_some_and(|rules| rules.spouses != PaidSpouses::All)
}

/// The keys of a field's label and hint.
fn texts(name: &str, view: &WhatIfView) -> (&'static str, &'static str) {
    match name {
        "scheme" => ("what-if-scheme", "what-if-scheme-hint"),
        "rules" => ("what-if-rules", "what-if-rules-hint"),
        "birth" => ("what-if-birth", "what-if-birth-hint"),
        "retire" => ("what-if-retire", "what-if-retire-hint"),
        "years" => ("what-if-years", "what-if-years-hint"),
        "months" => ("what-if-months", "what-if-months-hint"),
        "salary" => ("what-if-salary", "what-if-salary-hint"),
        "lowest" => ("what-if-lowest", "what-if-lowest-hint"),
        "cause" => ("what-if-cause", "what-if-cause-hint"),
        "death" => ("what-if-death", "what-if-death-hint"),
        "spouse" if view.sets.iter().any(pays_one_sex) => {
            ("what-if-spouse", "what-if-spouse-hint-one-sex")
        }
        "spouse" => ("what-if-spouse", "what-if-spouse-hint"),
        _ => ("what-if-children", "what-if-children-hint"),
    }
}
