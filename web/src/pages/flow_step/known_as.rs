//! The names of somebody: the name, and below it the one in service and others, which may stay empty.

use leptos::prelude::*;
use sothon_domain::flow::Fault;
use sothon_locales::Words;

use crate::components::text_field::{Field, TextField};

/// The names as they were typed.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct KnownAsQuestion {
    /// The name.
    pub name: String,
    /// The name in service.
    pub in_service: String,
    /// Other names and spellings, with commas between them.
    pub others: String,
}

impl KnownAsQuestion {
    /// The field that an error leads to.
    pub(super) fn field(fault: Fault) -> &'static str {
        match fault {
            Fault::ServiceName => "in_service",
            Fault::OtherNames => "other_names",
            _ => "answer",
        }
    }
}

pub(super) fn ask(
    name: Field,
    question: &KnownAsQuestion,
    error: impl Fn(&'static str) -> Option<String>,
    words: &'static Words,
) -> AnyView {
    let field = |name, label, hint, value: &str| Field {
        name,
        label: words.get(label).to_owned(),
        hint: words.get(hint).to_owned(),
        error: error(name),
        value: value.to_owned(),
    };
    let others =
        field("other_names", "flow-other-names", "flow-other-names-hint", &question.others);
    let in_service =
        field("in_service", "flow-in-service", "flow-in-service-hint", &question.in_service);
    view! {
        <TextField field=name/>
        <TextField field=others/>
        <TextField field=in_service/>
    }
    .into_any()
}
