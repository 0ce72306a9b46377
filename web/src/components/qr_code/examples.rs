use leptos::prelude::*;
use sothon_locales::Words;

use super::{QrCode, Squares};
use crate::components::Example;

/// A small pattern, none, and the longest label.
pub fn examples(words: &'static Words) -> Vec<Example> {
    let squares = || Squares { side: 25, dark: (0..625).map(|at| at * at % 7 < 3).collect() };
    let none = Squares { side: 0, dark: vec![] };
    let (short, long) = (words.get("demo-example-label"), words.get("demo-example-long"));
    vec![
        Example::new("normal", view! { <QrCode squares=squares() label=short/> }),
        Example::new("empty", view! { <QrCode squares=none label=short/> }),
        Example::new("longest", view! { <QrCode squares=squares() label=long/> }),
    ]
}
