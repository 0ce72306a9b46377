use leptos::prelude::*;
use sothon_domain::pension::Datum;
use sothon_locales::Words;

use super::NotRightLink;
use crate::components::Example;
use crate::samples;

/// The link.
pub fn examples(words: &'static Words) -> Vec<Example> {
    let frame = samples::frame(words, "/demo/gallery");
    vec![Example::new("normal", view! { <NotRightLink frame datum=Datum::Service/> })]
}
