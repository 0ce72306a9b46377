use leptos::prelude::*;
use sothon_locales::Words;

use super::{Drawn, Handset};
use crate::components::Example;

const LONGEST: &str = "Preahreachtropsambath 12,345,678 KHR Preahreachtropsambath 12,345,678 KHR \
    Preahreachtropsambath 12,345,678 KHR Preahreachtropsambath 12,345,678 KHR 0 back";

/// A menu in the three ways of drawing, no text, and the longest Latin one.
pub fn examples(words: &'static Words) -> Vec<Example> {
    let items = [words.get("demo-example-label"), words.get("demo-example-action")];
    let menu = || format!("1 {}\n2 {}\n9 Language", items[0], items[1]);
    let caption = |key| words.get(key).to_owned();
    let [large, real, boxes] =
        ["demo-phone-large", "demo-phone-real", "demo-phone-boxes"].map(caption);
    vec![
        Example::new("normal", view! { <Handset text=menu() caption=large.clone()/> }),
        Example::new("real", view! { <Handset text=menu() drawn=Drawn::Real caption=real/> }),
        Example::new(
            "boxes",
            view! { <Handset text=menu() drawn=Drawn::WithoutKhmer caption=boxes/> },
        ),
        Example::new("empty", view! { <Handset text="" caption=large.clone()/> }),
        Example::new("longest", view! { <Handset text=LONGEST caption=large/> }),
    ]
}
