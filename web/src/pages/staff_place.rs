//! One entry of the register of places and devices, and what an administrator may propose for it.

pub mod fields;
pub(super) mod shown;

use leptos::prelude::*;
use sothon_domain::place_change::{
    Entry, EntryStanding, InTheWay, PlaceFault, PlaceField, PlaceRefused, TypedPlace,
};

use crate::Frame;
use crate::components::back_link::BackLink;
use crate::components::button::Button;
use crate::components::columns::Columns;
use crate::components::error_summary::{ErrorSummary, FieldError};
use crate::components::link_button::LinkButton;
use crate::components::notice::{Notice, NoticeKind};
use crate::components::summary_list::{Fact, SummaryList};
use crate::document::{self, Mood};
use crate::pages::staff_act;
use crate::pages::staff_member::ascii;
use crate::pages::staff_place_list::standing;
use crate::pages::staff_places::{kind_word, list_path};

pub use fields::Offered;

/// What the page shows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StaffPlaceView {
    /// The entry.
    pub entry: Entry,
    /// What still needs it, so that it can't be closed.
    pub in_the_way: Vec<InTheWay>,
    /// The end of the address of the change that waits for it, if one does.
    pub waits: Option<String>,
    /// One idempotency key for each form of the page: of changing it and of closing it.
    pub keys: [String; 2],
    /// What stands in the form for its details.
    pub typed: TypedPlace,
    /// What it may belong to.
    pub offered: Offered,
    /// Why the last proposal was not taken.
    pub errors: Vec<StaffPlaceError>,
}

/// Why a proposal was not taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum StaffPlaceError {
    /// A field won't do.
    Field(PlaceField, PlaceFault),
    /// It could not be approved as things are.
    Refused(PlaceRefused),
    /// Another change waits for the entry.
    AnotherWaits,
}

impl StaffPlaceError {
    pub(super) fn field(self) -> Option<&'static str> {
        match self {
            Self::Field(field, _) => Some(fields::name(field)),
            Self::Refused(PlaceRefused::CodeTaken) => Some(fields::name(PlaceField::Code)),
            Self::Refused(_) | Self::AnotherWaits => None,
        }
    }

    pub(super) fn key(self) -> &'static str {
        match self {
            Self::Field(field, PlaceFault::Empty) => empty_key(field),
            Self::Field(PlaceField::Khmer, PlaceFault::OtherLetters) => "staff-place-error-khmer",
            Self::Field(PlaceField::Latin, PlaceFault::OtherLetters) => "staff-place-error-latin",
            Self::Field(_, PlaceFault::OtherLetters) => "staff-place-error-text",
            Self::Field(_, PlaceFault::NotACode) => "staff-place-error-code",
            Self::Field(_, PlaceFault::TooLong) => "staff-place-error-long",
            Self::Field(_, PlaceFault::NotAPhone) => "staff-place-error-phone",
            Self::Field(_, PlaceFault::NotAPlace) => "staff-place-error-place",
            Self::Field(_, PlaceFault::NotHours) => "staff-place-error-hours",
            Self::Field(_, PlaceFault::NeverOpen) => "staff-place-error-never",
            Self::Refused(refused) => refused_key(refused),
            Self::AnotherWaits => "staff-place-error-waits",
        }
    }
}

fn empty_key(field: PlaceField) -> &'static str {
    match field {
        PlaceField::Code => "staff-place-error-empty-code",
        PlaceField::Province => "staff-place-error-empty-province",
        PlaceField::Place => "staff-place-error-empty-place",
        PlaceField::Phone => "staff-place-error-empty-phone",
        PlaceField::Model => "staff-place-error-empty-model",
        PlaceField::Branch => "staff-place-error-empty-branch",
        PlaceField::Khmer
        | PlaceField::Latin
        | PlaceField::Address
        | PlaceField::Hours(_)
        | PlaceField::Partner => "staff-place-error-empty-name",
    }
}

/// The sentence for a refusal.
pub(super) fn refused_key(refused: PlaceRefused) -> &'static str {
    match refused {
        PlaceRefused::AlreadyDecided => "staff-place-refused-decided",
        PlaceRefused::OwnWork => "staff-place-refused-own-work",
        PlaceRefused::OthersWork => "staff-place-refused-others-work",
        PlaceRefused::MakerLeft => "staff-place-refused-maker-left",
        PlaceRefused::CodeTaken => "staff-place-refused-code-taken",
        PlaceRefused::NotOpen => "staff-place-refused-not-open",
        PlaceRefused::OwnerNotOpen => "staff-place-refused-owner",
        PlaceRefused::InTheWay => "staff-place-refused-in-the-way",
        PlaceRefused::OtherProvince => "staff-place-refused-province",
        PlaceRefused::Unchanged => "staff-place-refused-unchanged",
    }
}

/// The errors for the top of the page.
pub(super) fn summary(errors: &[StaffPlaceError], frame: &Frame) -> Vec<FieldError> {
    let error = |error: &StaffPlaceError| FieldError {
        field: error.field(),
        text: frame.words.get(error.key()).to_owned(),
    };
    errors.iter().map(error).collect()
}

/// The whole page. Its forms post `act` (`change`, `close`) and `key` to the page's own address; changing
/// also the fields of its kind.
pub fn render(view: &StaffPlaceView, frame: &Frame) -> String {
    let words = frame.words;
    let kind = view.entry.facts.kind();
    let title = kind_word(kind, frame);
    let mood = if view.errors.is_empty() { Mood::Fine } else { Mood::Problem };
    let mut facts = vec![Fact::new(words.get("staff-place-code"), ascii(view.entry.code.as_str()))];
    facts.extend(shown::facts(&view.entry.facts, frame));
    let tag = standing(view.entry.standing, frame);
    facts.push(Fact::new(words.get("staff-place-standing"), tag));
    let main = view! { <SummaryList facts/> }.into_any();
    let content = view! {
        <BackLink href=frame.href(&list_path(kind)) label=title.to_owned()/>
        <ErrorSummary words errors=summary(&view.errors, frame)/>
        <h1>{title.to_owned()}" "<span class="ascii">{view.entry.code.to_string()}</span></h1>
        <Columns main side=column(view, frame)/>
    };
    document::page(frame, title, mood, content.into_any())
}

/// What may be proposed, or why nothing may.
fn column(view: &StaffPlaceView, frame: &Frame) -> AnyView {
    let words = frame.words;
    let acts = match (&view.waits, view.entry.standing) {
        (Some(change), _) => {
            let href = frame.href(&format!("/staff/place-changes/{change}"));
            let text = words.get("staff-place-error-waits");
            view! {
                <Notice kind=NoticeKind::Info><p>{text}</p></Notice>
                <LinkButton href label=words.get("staff-place-open-change")/>
            }
            .into_any()
        }
        (None, EntryStanding::Closed) => {
            let text = words.get("staff-place-is-closed");
            view! { <Notice kind=NoticeKind::Info><p>{text}</p></Notice> }.into_any()
        }
        (None, EntryStanding::Open) => proposals(view, frame),
    };
    view! { <h2>{words.get("staff-place-proposals")}</h2>{acts} }.into_any()
}

fn proposals(view: &StaffPlaceView, frame: &Frame) -> AnyView {
    let words = frame.words;
    let kind = view.entry.facts.kind();
    let [change, close] = &view.keys;
    let fields = view! {
        <h3>{words.get("staff-place-change")}</h3>
        {fields::facts(kind, &view.typed, &view.offered, &view.errors, frame)}
        <Button label=words.get("staff-place-propose-change") key="P"/>
    };
    let closing = if view.in_the_way.is_empty() {
        let fields = view! {
            <p>{words.get("staff-place-close-why")}</p>
            <Button label=words.get("staff-place-propose-close") secondary=true key="X"/>
        };
        form(view, frame, "close", close, fields.into_any())
    } else {
        shown::in_the_way(&view.in_the_way, frame)
    };
    view! {
        <p>{words.get("staff-place-second")}</p>
        {form(view, frame, "change", change, fields.into_any())}
        <h3>{words.get("staff-place-close")}</h3>
        {closing}
    }
    .into_any()
}

fn form(
    view: &StaffPlaceView,
    frame: &Frame,
    act: &'static str,
    key: &str,
    fields: AnyView,
) -> AnyView {
    let list = list_path(view.entry.facts.kind());
    staff_act::form(&format!("{list}/{}", view.entry.code), (act, key), fields, frame)
}
