//! My letters: make one, and the ones made before.

use leptos::prelude::*;
use sothon_domain::letter::LetterKind;
use time::Date;

use crate::Frame;
use crate::components::back_link::BackLink;
use crate::components::error_summary::{ErrorSummary, FieldError};
use crate::components::link_list::{Link, LinkList};
use crate::components::notice::{Notice, NoticeKind};
use crate::components::select_field::SelectField;
use crate::components::text_field::Field;
use crate::document::{self, Mood};

/// The kinds one can ask for without more words, in the order of the buttons.
const OFFERED: [LetterKind; 2] = [LetterKind::AwardStatement, LetterKind::ProofOfPensioner];

/// What the page shows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LettersView {
    /// The letters, the newest first.
    pub letters: Vec<LetterRow>,
    /// Whether she is a member, for whom letters can be made here. A claimant makes hers on the page of its case.
    pub is_member: bool,
    /// Whether her number was joined with another of hers, under which she makes letters from now on.
    pub is_joined: bool,
    /// The years for which a statement of payments can be made, the newest first.
    pub years: Vec<u16>,
    /// The year chosen so far, as it was sent.
    pub year: String,
    /// Whether the box for the amount is ticked.
    pub show_amount: bool,
    /// Why no letter was made.
    pub error: Option<LettersError>,
    /// The key that makes sending the same wish twice one letter.
    pub key: String,
}

/// One letter.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LetterRow {
    /// The number on it.
    pub number: String,
    /// What it says.
    pub kind: LetterKind,
    /// The day it was made.
    pub issued_on: Date,
}

/// Why no letter was made.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum LettersError {
    /// No pension is decided.
    NothingDecided,
    /// No year with payments was chosen.
    NoYear,
    /// Many were made today.
    TooMany,
    /// Her number was joined with another of hers.
    Joined,
}

impl LettersError {
    fn key(self) -> &'static str {
        match self {
            Self::NothingDecided => "letters-nothing-decided",
            Self::NoYear => "letters-no-year",
            Self::TooMany => "letters-too-many",
            Self::Joined => "letters-joined",
        }
    }

    fn field(self) -> Option<&'static str> {
        (self == Self::NoYear).then_some("year")
    }
}

/// The whole page. The form posts `kind`, `year` (if there are any), `show_amount` (if ticked) and `key`.
pub fn render(view: &LettersView, frame: &Frame) -> String {
    let words = frame.words;
    let title = words.get("letters-title");
    let said = |error: LettersError| FieldError {
        field: error.field(),
        text: words.get(error.key()).to_owned(),
    };
    let errors: Vec<_> = view.error.map(said).into_iter().collect();
    let mood = if errors.is_empty() { Mood::Fine } else { Mood::Problem };
    let content = view! {
        <BackLink href=frame.href("/my-pension") label=words.get("frame-back")/>
        <ErrorSummary words errors/>
        <h1>{title}</h1>
        <p>{words.get("letters-intro")}</p>
        <p>{words.get("letters-check")}</p>
        {new(view, frame)}
        <h2>{words.get("letters-made")}</h2>
        {made(&view.letters, frame)}
    };
    document::page(frame, title, mood, content.into_any())
}

fn new(view: &LettersView, frame: &Frame) -> AnyView {
    let words = frame.words;
    if view.is_joined {
        let said = words.get(LettersError::Joined.key());
        return view! { <Notice kind=NoticeKind::Attention><p>{said}</p></Notice> }.into_any();
    }
    if !view.is_member {
        let cases = frame.href("/my-pension/cases");
        return view! {
            <p>{words.get("letters-of-decision")}</p>
            <p><a href=cases>{words.get("case-mine-title")}</a></p>
        }
        .into_any();
    }
    view! {
        <h2>{words.get("letters-new")}</h2>
        <form method="post" action=frame.href("/my-pension/letters")>
            <input type="hidden" name="csrf" value=frame.csrf.clone()/>
            <input type="hidden" name="key" value=view.key.clone()/>
            <p class="hint" id="show_amount-hint">{words.get("letters-show-amount-hint")}</p>
            <label class="choice">
                <input type="checkbox" name="show_amount" value="yes" checked=view.show_amount aria-describedby="show_amount-hint"/>
                <span>{words.get("letters-show-amount")}</span>
            </label>
            {OFFERED.map(|kind| button(kind, frame))}
            {(!view.years.is_empty()).then(|| year(view, frame))}
        </form>
    }
    .into_any()
}

fn button(kind: LetterKind, frame: &Frame) -> impl IntoView + use<> {
    let label = frame.words.letter_kind(kind);
    view! { <p><button class="button" type="submit" name="kind" value=kind.code()>{label}</button></p> }
}

/// The year that a statement of payments is to be about, and its button.
fn year(view: &LettersView, frame: &Frame) -> AnyView {
    let words = frame.words;
    let wrong = view.error.filter(|error| error.field().is_some());
    let field = Field {
        name: "year",
        label: words.get("letters-year").to_owned(),
        hint: words.get("letters-year-hint").to_owned(),
        error: wrong.map(|error| words.get(error.key()).to_owned()),
        value: view.year.clone(),
    };
    let line = |year: &u16| (year.to_string(), words.digits(&year.to_string()));
    let lines = view.years.iter().map(line).collect();
    view! {
        <SelectField field choose=words.get("letters-year-choose") lines/>
        {button(LetterKind::PaymentStatement, frame)}
    }
    .into_any()
}

fn made(letters: &[LetterRow], frame: &Frame) -> AnyView {
    let words = frame.words;
    if letters.is_empty() {
        return view! { <Notice kind=NoticeKind::Info><p>{words.get("letters-none")}</p></Notice> }
            .into_any();
    }
    let link = |letter: &LetterRow| {
        let date = words.date(letter.issued_on);
        let values = [("number", (&letter.number).into()), ("date", date.into())];
        let made = words.with("letters-issued", &values);
        Link {
            href: frame.href(&format!("/my-pension/letters/{}", letter.number)),
            label: format!("{} · {made}", words.letter_kind(letter.kind)),
        }
    };
    view! { <LinkList links=letters.iter().map(link).collect()/> }.into_any()
}
