use leptos::prelude::*;
use sothon_locales::Words;

use super::{Heard, Listen};
use crate::components::Example;

/// With a voice, and with tones in its place.
pub fn examples(words: &'static Words) -> Vec<Example> {
    let all = [("normal", Heard::Voice), ("tones", Heard::Tones)];
    let example = |(name, heard)| {
        Example::new(name, view! { <Listen heard src="/my-pension/listen.wav" words/> })
    };
    all.map(example).into()
}
