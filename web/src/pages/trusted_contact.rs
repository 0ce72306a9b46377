//! Whom a person trusts to hear of sensitive changes: naming one, another, or nobody.

use leptos::prelude::*;
use sothon_domain::casework::CaseKind;
use sothon_domain::trusted_contact::Relation;
use sothon_locales::Words;

use crate::Frame;
use crate::components::back_link::BackLink;
use crate::components::button::Button;
use crate::components::error_summary::{ErrorSummary, FieldError};
use crate::components::notice::{Notice, NoticeKind};
use crate::components::select_field::SelectField;
use crate::components::summary_list::{Fact, SummaryList};
use crate::components::text_field::{Field, Kind, TextField};
use crate::document::{self, Mood};
use crate::pages::report_way::ReportWay;

/// The page's path.
pub const PATH: &str = "/my-pension/trusted-contact";

/// What the page shows.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct TrustedContactView {
    /// Whom she has named, if anybody.
    pub contact: Option<ShownContact>,
    /// What stands in the form.
    pub typed: TypedContact,
    /// What has just been done.
    pub done: Option<ContactDone>,
    /// Why it was not taken.
    pub errors: Vec<ContactError>,
    /// The key that makes sending twice one act.
    pub key: String,
    /// The same for removing.
    pub remove_key: String,
}

/// A contact as the page shows her.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ShownContact {
    /// What she is called.
    pub name: String,
    /// The last digits of her phone.
    pub phone: String,
    /// How she belongs to the person.
    pub relation: Relation,
}

/// What was typed.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct TypedContact {
    /// The name.
    pub name: String,
    /// The phone number.
    pub phone: String,
    /// The code of the relation.
    pub relation: String,
}

/// What has just been done.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ContactDone {
    /// Somebody was named.
    Saved,
    /// Nobody is named any more.
    Removed,
}

/// Why a contact was not taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ContactError {
    /// No name.
    NameMissing,
    /// The name is too long.
    NameTooLong,
    /// No phone number.
    Phone,
    /// The person's own number.
    OwnPhone,
    /// No relation was chosen.
    RelationMissing,
}

impl ContactError {
    fn field(self) -> &'static str {
        match self {
            Self::NameMissing | Self::NameTooLong => "name",
            Self::Phone | Self::OwnPhone => "phone",
            Self::RelationMissing => "relation",
        }
    }

    fn key(self) -> &'static str {
        match self {
            Self::NameMissing => "trusted-contact-error-name",
            Self::NameTooLong => "trusted-contact-error-name-long",
            Self::Phone => "trusted-contact-error-phone",
            Self::OwnPhone => "trusted-contact-error-own-phone",
            Self::RelationMissing => "trusted-contact-error-relation",
        }
    }
}

/// The whole page. Its forms post `key`; naming also `name`, `phone` and `relation`, removing `remove`.
pub fn render(view: &TrustedContactView, frame: &Frame) -> String {
    let words = frame.words;
    let title = words.get("trusted-contact-title");
    let mood = if view.errors.is_empty() { Mood::Fine } else { Mood::Problem };
    let errors = view
        .errors
        .iter()
        .map(|error| FieldError {
            field: Some(error.field()),
            text: words.get(error.key()).to_owned(),
        })
        .collect();
    let done = view.done.map(|done| {
        let key = match done {
            ContactDone::Saved => "trusted-contact-saved",
            ContactDone::Removed => "trusted-contact-removed",
        };
        view! { <Notice kind=NoticeKind::Good><p>{words.get(key)}</p></Notice> }
    });
    let content = view! {
        <BackLink href=frame.href("/my-pension") label=words.get("frame-back")/>
        <ErrorSummary words errors/>
        <h1>{title}</h1>
        {done}
        <p>{words.get("trusted-contact-intro")}</p>
        <p>{words.get("trusted-contact-reads-nothing")}</p>
        <h2>{words.get("trusted-contact-now")}</h2>
        {now(view, frame)}
        {form(view, frame)}
        {ReportWay::door(CaseKind::Contact, "trusted-contact-by-case", frame)}
    };
    document::page(frame, title, mood, content.into_any())
}

/// Who is named now, and the way to name nobody.
fn now(view: &TrustedContactView, frame: &Frame) -> AnyView {
    let words = frame.words;
    let Some(contact) = &view.contact else {
        return view! { <p>{words.get("trusted-contact-none")}</p> }.into_any();
    };
    let facts = vec![
        Fact::new(words.get("trusted-contact-name"), contact.name.clone()),
        Fact::new(words.get("trusted-contact-phone"), contact.phone.clone()),
        Fact::new(words.get("trusted-contact-relation"), relation(contact.relation, words)),
    ];
    view! {
        <SummaryList facts/>
        <form method="post" action=frame.href(PATH)>
            <input type="hidden" name="csrf" value=frame.csrf.clone()/>
            <input type="hidden" name="key" value=view.remove_key.clone()/>
            <input type="hidden" name="remove" value="yes"/>
            <p>{words.get("trusted-contact-remove-told")}</p>
            <Button label=words.get("trusted-contact-remove") secondary=true/>
        </form>
    }
    .into_any()
}

fn form(view: &TrustedContactView, frame: &Frame) -> AnyView {
    let words = frame.words;
    let title = match view.contact {
        Some(_) => "trusted-contact-form-change",
        None => "trusted-contact-form-new",
    };
    let field = |name, label: &str, hint: &str, value: &String| Field {
        name,
        label: words.get(label).to_owned(),
        hint: hint.to_owned(),
        error: view
            .errors
            .iter()
            .find(|error| error.field() == name)
            .map(|error| words.get(error.key()).to_owned()),
        value: value.clone(),
    };
    let typed = &view.typed;
    let name_hint = words.get("trusted-contact-name-hint");
    let name = field("name", "trusted-contact-name", name_hint, &typed.name);
    let phone_hint = words.get("trusted-contact-phone-hint");
    let phone = field("phone", "trusted-contact-phone", phone_hint, &typed.phone);
    let asked = words.get("trusted-contact-relation");
    let which = field("relation", "trusted-contact-relation", "", &typed.relation);
    let lines =
        Relation::ALL.map(|one| (one.code().to_owned(), relation(one, words).to_owned())).into();
    view! {
        <h2>{words.get(title)}</h2>
        <form method="post" action=frame.href(PATH) novalidate=true>
            <input type="hidden" name="csrf" value=frame.csrf.clone()/>
            <input type="hidden" name="key" value=view.key.clone()/>
            <TextField field=name/>
            <TextField field=phone kind=Kind::Number/>
            <SelectField field=which choose=asked lines/>
            <p>{words.get("trusted-contact-told")}</p>
            <Button label=words.get("trusted-contact-save")/>
        </form>
    }
    .into_any()
}

/// The word for how a contact belongs to a person.
pub(super) fn relation(relation: Relation, words: &'static Words) -> &'static str {
    words.get(match relation {
        Relation::Spouse => "trusted-contact-relation-spouse",
        Relation::Child => "trusted-contact-relation-child",
        Relation::Grandchild => "trusted-contact-relation-grandchild",
        Relation::Sibling => "trusted-contact-relation-sibling",
        Relation::Relative => "trusted-contact-relation-relative",
        Relation::Neighbour => "trusted-contact-relation-neighbour",
        Relation::Friend => "trusted-contact-relation-friend",
    })
}
