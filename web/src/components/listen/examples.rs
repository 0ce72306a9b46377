use leptos::prelude::*;
use sothon_locales::Words;

use super::{Heard, Listen};
use crate::components::Example;

/// With a voice, and with tones in its place.
pub fn examples(words: &'static Words) -> Vec<Example> {
    let all = [("normal", Heard::Voice), ("tones", Heard::Tones)];
    let example = |(name, heard)| {
        let (label, src) = (words.get("listen-label"), "/my-pension/listen.wav");
        Example::new(name, view! { <Listen heard label src words/> })
    };
    all.map(example).into()
}
