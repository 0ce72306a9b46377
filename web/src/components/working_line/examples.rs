use leptos::prelude::*;
use sothon_domain::money::Riel;
use sothon_locales::Words;
use sothon_locales::working::LineText;

use super::WorkingLine;
use crate::components::Example;

/// A line with an amount, one without, the last one, and the longest.
pub fn examples(words: &'static Words) -> Vec<Example> {
    let plain = || LineText {
        title: words.get("demo-example-label").to_owned(),
        name: words.get("demo-example-label").to_owned(),
        details: vec![],
        amount: None,
        rate: None,
        citation: None,
    };
    let amount = Some(words.amount(Riel::new(510_000)));
    let longest = words.get("demo-example-long").to_owned();
    let normal = LineText { amount: amount.clone(), ..plain() };
    let long = LineText {
        title: longest.clone(),
        details: vec![longest.clone()],
        amount,
        citation: Some(longest),
        ..plain()
    };
    let list =
        |line, last| view! { <ol class="working"><WorkingLine line last not_right=None/></ol> };
    vec![
        Example::new("normal", list(normal.clone(), false)),
        Example::new("empty", list(plain(), false)),
        Example::new("last", list(normal, true)),
        Example::new("longest", list(long, false)),
    ]
}
