//! The fields of the forms for an entry, with what is wrong with them.

use leptos::prelude::*;
use sothon_domain::gazetteer;
use sothon_domain::place_change::{PlaceField, PlaceKind, TypedPlace, WEEK};

use super::StaffPlaceError;
use crate::Frame;
use crate::components::select_field::SelectField;
use crate::components::text_field::{Field, TextField};

/// What an entry may belong to: what the form sends and what one reads.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Offered {
    /// The open partners.
    pub partners: Vec<(String, String)>,
    /// The open branches.
    pub branches: Vec<(String, String)>,
}

/// The names of the fields for hours in the form, from Monday on.
const HOURS: [&str; 7] =
    ["hours-1", "hours-2", "hours-3", "hours-4", "hours-5", "hours-6", "hours-7"];

/// The name of a field in the form.
pub(super) fn name(field: PlaceField) -> &'static str {
    match field {
        PlaceField::Code => "code",
        PlaceField::Khmer => "khmer",
        PlaceField::Latin => "latin",
        PlaceField::Province => "province",
        PlaceField::Place => "place",
        PlaceField::Address => "address",
        PlaceField::Phone => "phone",
        PlaceField::Hours(day) => HOURS.get(day).copied().unwrap_or(HOURS[0]),
        PlaceField::Partner => "partner",
        PlaceField::Model => "model",
        PlaceField::Branch => "branch",
    }
}

/// The field for the code of a new entry.
pub(in crate::pages) fn code(
    kind: PlaceKind,
    typed: &TypedPlace,
    errors: &[StaffPlaceError],
    frame: &Frame,
) -> AnyView {
    let (label, hint) = match kind {
        PlaceKind::Device => ("staff-place-serial", "staff-place-serial-hint"),
        PlaceKind::Partner | PlaceKind::Branch | PlaceKind::HealthCentre => {
            ("staff-place-code", "staff-place-code-hint")
        }
    };
    let field = field(PlaceField::Code, (label, hint), &typed.code, errors, frame);
    view! { <TextField field/> }.into_any()
}

/// The fields for the facts of an entry of this kind.
pub(in crate::pages) fn facts(
    kind: PlaceKind,
    typed: &TypedPlace,
    offered: &Offered,
    errors: &[StaffPlaceError],
    frame: &Frame,
) -> AnyView {
    let of = |which, keys, value: &str| field(which, keys, value, errors, frame);
    let names = || {
        let khmer = of(PlaceField::Khmer, ("staff-place-khmer", ""), &typed.khmer);
        let latin = of(PlaceField::Latin, ("staff-place-latin", ""), &typed.latin);
        view! { <TextField field=khmer/><TextField field=latin/> }
    };
    let phone = || {
        let phone = of(PlaceField::Phone, ("staff-place-phone", ""), &typed.phone);
        view! { <TextField field=phone/> }
    };
    match kind {
        PlaceKind::Partner => view! { {names()}{phone()} }.into_any(),
        PlaceKind::HealthCentre => {
            view! { {names()}{place(typed, errors, frame)}{phone()} }.into_any()
        }
        PlaceKind::Branch => {
            let keys = ("staff-place-address", "staff-place-address-hint");
            let address = of(PlaceField::Address, keys, &typed.address);
            let keys = ("staff-place-partner", "staff-place-partner-own");
            let partners = (typed.partner.as_str(), offered.partners.as_slice());
            let partner = select(PlaceField::Partner, keys, partners, errors, frame);
            view! {
                {names()}
                {place(typed, errors, frame)}
                <TextField field=address/>
                {phone()}
                {hours(typed, errors, frame)}
                {partner}
            }
            .into_any()
        }
        PlaceKind::Device => {
            let model = of(PlaceField::Model, ("staff-place-model", ""), &typed.model);
            let keys = ("staff-place-branch", "staff-place-choose");
            let branches = (typed.branch.as_str(), offered.branches.as_slice());
            let branch = select(PlaceField::Branch, keys, branches, errors, frame);
            view! { <TextField field=model/>{branch} }.into_any()
        }
    }
}

/// A list of which one line may be chosen; `choose` is the word of the first line.
fn select(
    which: PlaceField,
    (label, choose): (&'static str, &'static str),
    (value, lines): (&str, &[(String, String)]),
    errors: &[StaffPlaceError],
    frame: &Frame,
) -> AnyView {
    let field = field(which, (label, ""), value, errors, frame);
    let choose = frame.words.get(choose);
    view! { <SelectField field choose lines=lines.to_vec()/> }.into_any()
}

fn place(typed: &TypedPlace, errors: &[StaffPlaceError], frame: &Frame) -> AnyView {
    let words = frame.words;
    let provinces: Vec<_> = gazetteer::children(None)
        .map(|(code, _)| (code.to_string(), words.place_name(&code)))
        .collect();
    let keys = ("staff-place-province", "staff-place-choose");
    let place = ("staff-place-place", "staff-place-place-hint");
    let field = field(PlaceField::Place, place, &typed.place, errors, frame);
    view! {
        {select(PlaceField::Province, keys, (&typed.province, &provinces), errors, frame)}
        <TextField field/>
    }
    .into_any()
}

/// One field for each day of the week.
fn hours(typed: &TypedPlace, errors: &[StaffPlaceError], frame: &Frame) -> AnyView {
    let words = frame.words;
    let days: Vec<_> = WEEK
        .into_iter()
        .enumerate()
        .map(|(at, day)| {
            let which = PlaceField::Hours(at);
            let error = error(which, errors, frame);
            let (name, label) = (name(which), words.weekday(day).to_owned());
            let value = typed.hours[at].clone();
            let field = Field { name, label, hint: String::new(), error, value };
            view! { <TextField field/> }
        })
        .collect();
    view! {
        <fieldset class="choices" aria-describedby="hours-hint">
            <legend>{words.get("staff-place-hours")}</legend>
            <p class="hint" id="hours-hint">{words.get("staff-place-hours-hint")}</p>
            {days}
        </fieldset>
    }
    .into_any()
}

fn field(
    which: PlaceField,
    (label, hint): (&'static str, &'static str),
    value: &str,
    errors: &[StaffPlaceError],
    frame: &Frame,
) -> Field {
    let words = frame.words;
    let hint = if hint.is_empty() { "" } else { words.get(hint) };
    Field {
        name: name(which),
        label: words.get(label).to_owned(),
        hint: hint.to_owned(),
        error: error(which, errors, frame),
        value: value.to_owned(),
    }
}

fn error(which: PlaceField, errors: &[StaffPlaceError], frame: &Frame) -> Option<String> {
    let error = errors.iter().find(|error| error.field() == Some(name(which)))?;
    Some(frame.words.get(error.key()).to_owned())
}
