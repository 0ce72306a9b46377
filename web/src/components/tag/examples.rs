use leptos::prelude::*;
use sothon_locales::Words;

use super::{Tag, TagKind};
use crate::components::Example;

/// Each kind.
pub fn examples(words: &'static Words) -> Vec<Example> {
    let longest = words.get("demo-example-long");
    vec![
        Example::new(
            "good",
            view! { <Tag kind=TagKind::Good text=words.get("my-pension-life-valid")/> },
        ),
        Example::new(
            "waiting",
            view! { <Tag kind=TagKind::Waiting text=words.get("frame-not-known")/> },
        ),
        Example::new(
            "soon",
            view! { <Tag kind=TagKind::Soon text=words.get("my-pension-life-soon")/> },
        ),
        Example::new(
            "problem",
            view! { <Tag kind=TagKind::Problem text=words.get("my-pension-life-overdue")/> },
        ),
        Example::new("longest", view! { <Tag kind=TagKind::Soon text=longest/> }),
    ]
}
