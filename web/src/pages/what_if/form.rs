//! The number fields.

use leptos::prelude::*;
use sothon_domain::estimate::Rejection;
use sothon_domain::person::Scheme;
use sothon_locales::Words;

use super::{WhatIfView, address, reason, rules};
use crate::Frame;
use crate::components::button::Button;
use crate::components::select_field::SelectField;
use crate::components::text_field::{Field, Kind, TextField};

/// The form. It only asks for a page, so it needs no token.
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
    view! {
        <form method="get" action=frame.href(view.path()) novalidate=true>
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
    let (label, hint) = texts(name);
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
        "spouse" => {
            let lines = [("wife", "what-if-wife"), ("husband", "what-if-husband")]
                .map(|(value, key)| (value.to_owned(), words.get(key).to_owned()));
            view! { <SelectField field choose=words.get("what-if-spouse-none") lines=lines.into()/> }
                .into_any()
        }
        // A day and a list need signs that the keyboard of digits lacks on many phones.
        "birth" | "retire" | "children" => view! { <TextField field/> }.into_any(),
        _ => view! { <TextField field kind=Kind::Year/> }.into_any(),
    }
}

/// The keys of a field's label and hint.
fn texts(name: &str) -> (&'static str, &'static str) {
    match name {
        "scheme" => ("what-if-scheme", "what-if-scheme-hint"),
        "rules" => ("what-if-rules", "what-if-rules-hint"),
        "birth" => ("what-if-birth", "what-if-birth-hint"),
        "retire" => ("what-if-retire", "what-if-retire-hint"),
        "years" => ("what-if-years", "what-if-years-hint"),
        "months" => ("what-if-months", "what-if-months-hint"),
        "salary" => ("what-if-salary", "what-if-salary-hint"),
        "lowest" => ("what-if-lowest", "what-if-lowest-hint"),
        "spouse" => ("what-if-spouse", "what-if-spouse-hint"),
        _ => ("what-if-children", "what-if-children-hint"),
    }
}
