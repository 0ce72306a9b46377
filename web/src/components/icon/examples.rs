use leptos::prelude::*;
use sothon_locales::Words;

use super::{Icon, IconView};
use crate::components::Example;

/// Every sign.
pub fn examples(_: &'static Words) -> Vec<Example> {
    let all: Vec<_> = Icon::ALL.map(|icon| view! { <IconView icon/> }).into();
    vec![Example::new("normal", all)]
}
