//! Where? Province, district and commune are links, so that one goes down without scripts; the last
//! page is a form with the commune's villages.

use leptos::prelude::*;
use sothon_domain::gazetteer;
use sothon_domain::person::PlaceCode;
use sothon_locales::Words;

use super::{FlowStepView, form};
use crate::Frame;
use crate::components::choices::{Choice, Choices};
use crate::components::link_list::{Link, LinkList};
use crate::components::text_field::Field;
use crate::components::trail::Trail;

/// The id of the list of links, where an error leads when there is no field yet.
const LIST: &str = "place-list";

/// How far one has gone down, and what was answered.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PlaceQuestion {
    /// The province, district or commune chosen so far.
    pub within: Option<PlaceCode>,
    /// The commune or village answered so far.
    pub answer: Option<PlaceCode>,
}

impl PlaceQuestion {
    /// The commune whose villages are to choose from, when one has gone down so far.
    fn commune(&self) -> Option<&PlaceCode> {
        self.within.as_ref().filter(|code| code.as_str().len() == "120101".len())
    }

    pub(super) fn field(&self) -> &'static str {
        if self.commune().is_some() { "place" } else { LIST }
    }
}

pub(super) fn ask(
    view: &FlowStepView,
    question: &PlaceQuestion,
    error: Option<String>,
    frame: &Frame,
) -> AnyView {
    let here = frame.href(&view.action);
    let chosen = chosen(question, &here, frame.words);
    let rest = match question.commune() {
        Some(commune) => {
            let fields = villages(question, commune, error, frame.words);
            form(view, fields, frame)
        }
        None => links(question, error, &here, frame.words),
    };
    view! { {chosen}{rest} }.into_any()
}

fn chosen(question: &PlaceQuestion, here: &str, words: &'static Words) -> Option<AnyView> {
    let within = question.within.as_ref()?;
    let mut above = here.to_owned();
    let steps = within
        .path()
        .map(|place| {
            // A choice leads to the list it was made from.
            let href = std::mem::replace(&mut above, format!("{here}?in={place}"));
            Link { href, label: words.place_name(&place) }
        })
        .collect();
    let heading = words.get("report-place-chosen");
    Some(view! { <Trail heading steps/> }.into_any())
}

fn links(
    question: &PlaceQuestion,
    error: Option<String>,
    here: &str,
    words: &'static Words,
) -> AnyView {
    let what = match question.within.as_ref().map_or(0, |code| code.as_str().len()) {
        0 => "report-place-province",
        2 => "report-place-district",
        _ => "report-place-commune",
    };
    let links = below(question.within.as_ref(), words)
        .into_iter()
        .map(|(code, label)| Link { href: format!("{here}?in={code}"), label })
        .collect();
    view! {
        <div id=LIST tabindex="-1">
            {error.map(|text| view! { <p class="field-error">{text}</p> })}
            <p>{words.get(what)}</p>
            <LinkList links/>
        </div>
    }
    .into_any()
}

fn villages(
    question: &PlaceQuestion,
    commune: &PlaceCode,
    error: Option<String>,
    words: &'static Words,
) -> AnyView {
    let mut choices: Vec<Choice> = below(Some(commune), words)
        .into_iter()
        .map(|(code, label)| Choice { value: code.to_string(), label })
        .collect();
    let other = words.get("report-place-other").to_owned();
    choices.push(Choice { value: commune.to_string(), label: other });
    let field = Field {
        name: "place",
        label: words.get("report-place-village").to_owned(),
        error,
        value: question.answer.as_ref().map_or(String::new(), ToString::to_string),
        ..Field::default()
    };
    view! {
        <input type="hidden" name="in" value=commune.to_string()/>
        <Choices field choices/>
    }
    .into_any()
}

/// The places right below, by their names in the page's language, as one looks for them.
fn below(within: Option<&PlaceCode>, words: &Words) -> Vec<(PlaceCode, String)> {
    let mut places: Vec<_> = gazetteer::children(within)
        .map(|(code, names)| (code, words.name_of(names).to_owned()))
        .collect();
    places.sort_by(|(_, one), (_, other)| one.cmp(other));
    places
}
