use leptos::prelude::*;
use sothon_locales::Words;

use super::{Point, Timeline, When};
use crate::components::Example;

/// One point of each time, none, and the longest words.
pub fn examples(words: &'static Words) -> Vec<Example> {
    let point = |when, text: &str| Point { when, title: text.into(), facts: vec![text.into()] };
    let label = words.get("demo-example-label");
    let points = [When::Done, When::Now, When::Next].map(|when| point(when, label)).into();
    let long = vec![point(When::Now, words.get("demo-example-long"))];
    vec![
        Example::new("normal", view! { <Timeline points/> }),
        Example::new("empty", view! { <Timeline points=vec![]/> }),
        Example::new("longest", view! { <Timeline points=long/> }),
    ]
}
