//! The form of who has seen the person and her paper.

use leptos::prelude::*;
use sothon_domain::person_lock::PaperKind;
use sothon_domain::phone_binding::{NumberChoice, SpokenLanguage, TypedBinding};
use sothon_domain::trusted_contact::Relation;

use super::{StaffBindingOneView, acts, language_words, paper_key};
use crate::Frame;
use crate::components::button::Button;
use crate::components::choices::{Choice, Choices};
use crate::components::select_field::SelectField;
use crate::components::text_field::{Field, Kind, TextField};
use crate::pages::trusted_contact::relation;

/// What is asked before anything is proposed.
pub(super) fn form(view: &StaffBindingOneView, typed: &TypedBinding, frame: &Frame) -> AnyView {
    let words = frame.words;
    let fields = view! {
        {paper(view, typed, frame)}
        {number(view, typed, frame)}
        <p class="hint" id="voice-hint">{words.get("notices-form-until")}</p>
        <label class="choice">
            <input type="checkbox" name="voice" value="yes" checked=typed.voice aria-describedby="voice-hint"/>
            <span>{words.get("staff-binding-voice-tick")}</span>
        </label>
        <h2>{words.get("staff-binding-contact")}</h2>
        <p>{words.get("staff-binding-contact-optional")}</p>
        {contact(view, typed, frame)}
        <h2>{words.get("staff-binding-lost")}</h2>
        <p class="hint" id="lost-hint">{words.get("staff-binding-lost-what")}</p>
        <label class="choice">
            <input type="checkbox" name="lost" value="yes" checked=typed.lost aria-describedby="lost-hint"/>
            <span>{words.get("staff-binding-lost-tick")}</span>
        </label>
        <p>{words.get("staff-binding-second")}</p>
        <Button label=words.get("staff-binding-propose") key="P"/>
    };
    acts::form(view, frame, "propose", &view.keys.propose, fields.into_any())
}

fn field(
    view: &StaffBindingOneView,
    frame: &Frame,
    name: &'static str,
    (label, hint): (&str, &str),
    value: &str,
) -> Field {
    let words = frame.words;
    let error = view.errors.iter().find(|error| error.field() == Some(name));
    Field {
        name,
        label: words.get(label).to_owned(),
        hint: if hint.is_empty() { String::new() } else { words.get(hint).to_owned() },
        error: error.map(|error| words.get(error.key()).to_owned()),
        value: value.to_owned(),
    }
}

fn paper(view: &StaffBindingOneView, typed: &TypedBinding, frame: &Frame) -> AnyView {
    let words = frame.words;
    let paper = field(view, frame, "paper", ("staff-unlock-paper", ""), &typed.paper);
    let other = field(view, frame, "other", ("staff-unlock-other", ""), &typed.other);
    let choices = PaperKind::ALL.map(|kind| choice(kind.code(), words.get(paper_key(kind)))).into();
    view! { <Choices field=paper choices/><TextField field=other/> }.into_any()
}

fn number(view: &StaffBindingOneView, typed: &TypedBinding, frame: &Frame) -> AnyView {
    let words = frame.words;
    let which = field(view, frame, "number", ("staff-binding-number", ""), &typed.number);
    let hint = "trusted-contact-phone-hint";
    let phone = field(view, frame, "phone", ("staff-binding-phone-new", hint), &typed.phone);
    let spoken = field(view, frame, "language", ("staff-binding-language", ""), &typed.language);
    let numbers = NumberChoice::ALL
        .map(|one| match one {
            NumberChoice::New => choice(one.code(), words.get("staff-binding-number-new")),
            NumberChoice::Stays => choice(one.code(), words.get("staff-binding-phone-stays")),
        })
        .into();
    let languages =
        SpokenLanguage::ALL.map(|one| choice(one.code(), language_words(one, frame))).into();
    view! {
        <Choices field=which choices=numbers/>
        <TextField field=phone kind=Kind::Number/>
        <Choices field=spoken choices=languages/>
    }
    .into_any()
}

fn contact(view: &StaffBindingOneView, typed: &TypedBinding, frame: &Frame) -> AnyView {
    let words = frame.words;
    let (name, phone, which) = ("contact_name", "contact_phone", "contact_relation");
    let hints = ("trusted-contact-name", "trusted-contact-name-hint");
    let name = field(view, frame, name, hints, &typed.contact_name);
    let hints = ("trusted-contact-phone", "trusted-contact-phone-hint");
    let phone = field(view, frame, phone, hints, &typed.contact_phone);
    let asked = "staff-binding-contact-relation";
    let which = field(view, frame, which, (asked, ""), &typed.contact_relation);
    let lines =
        Relation::ALL.map(|one| (one.code().to_owned(), relation(one, words).to_owned())).into();
    view! {
        <TextField field=name/>
        <TextField field=phone kind=Kind::Number/>
        <SelectField field=which choose=words.get("staff-member-choose") lines/>
    }
    .into_any()
}

fn choice(value: &str, label: &str) -> Choice {
    Choice { value: value.to_owned(), label: label.to_owned() }
}
