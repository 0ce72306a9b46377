use leptos::prelude::*;
use sothon_domain::money::Riel;
use sothon_locales::Words;

use super::Amount;
use crate::components::Example;

/// A usual amount, none, and the longest one that is still a pension.
pub fn examples(words: &'static Words) -> Vec<Example> {
    let of = |amount| words.amount(Riel::new(amount));
    vec![
        Example::new("normal", view! { <Amount text=of(510_000)/> }),
        Example::new("empty", view! { <Amount text=of(0)/> }),
        Example::new("longest", view! { <Amount text=of(12_345_678)/> }),
    ]
}
