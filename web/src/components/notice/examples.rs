use leptos::prelude::*;
use sothon_locales::Words;

use super::{Notice, NoticeKind};
use crate::components::Example;

/// Each kind, the last one long.
pub fn examples(words: &'static Words) -> Vec<Example> {
    let text = words.get("demo-example-label");
    let longest = words.get("demo-example-long");
    vec![
        Example::new("normal", view! { <Notice kind=NoticeKind::Info><p>{text}</p></Notice> }),
        Example::new("good", view! { <Notice kind=NoticeKind::Good><p>{text}</p></Notice> }),
        Example::new(
            "longest",
            view! { <Notice kind=NoticeKind::Attention><p>{longest}</p></Notice> },
        ),
    ]
}
