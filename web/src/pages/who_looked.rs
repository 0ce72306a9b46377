//! Which members of staff have opened the person's file.

use leptos::prelude::*;
use sothon_domain::access::{Office, StaffRole};
use sothon_domain::effects::legal_date;
use sothon_domain::masked::PrivateField;
use sothon_domain::person::Reference;
use sothon_locales::Words;
use time::OffsetDateTime;

use crate::Frame;
use crate::components::back_link::BackLink;
use crate::components::notice::{Notice, NoticeKind};
use crate::components::table::Table;
use crate::document::{self, Mood};

/// What the page shows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WhoLookedView {
    /// The readings, the newest first.
    pub readings: Vec<Reading>,
    /// When her delegates began to act for her, the newest first.
    pub delegates: Vec<DelegateReading>,
}

/// A delegate has opened the record.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DelegateReading {
    /// When.
    pub at: OffsetDateTime,
    /// Who, for whom, in words.
    pub who: String,
}

/// Somebody has opened the file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reading {
    /// When.
    pub at: OffsetDateTime,
    /// The reader's role.
    pub role: StaffRole,
    /// The reader's office.
    pub office: Office,
    /// The case it was for.
    pub reference: Option<Reference>,
    /// What was shown in full; nothing where the file was opened only.
    pub revealed: Vec<PrivateField>,
}

/// The whole page.
pub fn render(view: &WhoLookedView, frame: &Frame) -> String {
    let words = frame.words;
    let title = words.get("who-looked-title");
    let hotline = frame.institution.hotline.as_str();
    let content = view! {
        <BackLink href=frame.href("/my-pension") label=words.get("frame-back")/>
        <h1>{title}</h1>
        <p>{words.get("who-looked-intro")}</p>
        {if view.readings.is_empty() { nobody(words) } else { table(view, frame) }}
        {delegates(&view.delegates, words)}
        <p>{words.with("who-looked-doubt", &[("number", hotline.into())])}</p>
    };
    document::page(frame, title, Mood::Fine, content.into_any())
}

fn nobody(words: &'static Words) -> AnyView {
    view! { <Notice kind=NoticeKind::Info><p>{words.get("who-looked-none")}</p></Notice> }
        .into_any()
}

fn table(view: &WhoLookedView, frame: &Frame) -> AnyView {
    let words = frame.words;
    let columns = [
        "who-looked-when",
        "who-looked-office",
        "who-looked-role",
        "who-looked-seen",
        "who-looked-case",
    ]
    .map(|key| words.get(key).to_owned());
    let rows = view.readings.iter().map(|reading| row(reading, frame)).collect();
    view! { <Table caption=words.get("who-looked-table") columns=columns.into() rows/> }.into_any()
}

/// Nothing where no delegate has acted.
fn delegates(readings: &[DelegateReading], words: &'static Words) -> Option<AnyView> {
    let columns = ["who-looked-when", "who-looked-who"].map(|key| words.get(key).to_owned());
    let row = |reading: &DelegateReading| {
        vec![at(reading.at, words).into_any(), reading.who.clone().into_any()]
    };
    let rows = readings.iter().map(row).collect();
    let table = || {
        let caption = words.get("who-looked-delegates");
        view! { <Table caption columns=columns.into() rows/> }.into_any()
    };
    (!readings.is_empty()).then(table)
}

fn at(instant: OffsetDateTime, words: &Words) -> String {
    let (date, time) = (words.date(legal_date(instant)), words.time(instant));
    words.with("who-looked-at", &[("date", date.into()), ("time", time.into())])
}

fn seen(revealed: &[PrivateField], words: &Words) -> String {
    if revealed.is_empty() {
        return words.get("who-looked-opened").to_owned();
    }
    let fields: Vec<_> = revealed.iter().map(|field| words.private_field(*field)).collect();
    words.with("who-looked-revealed", &[("fields", fields.join(" · ").into())])
}

fn row(reading: &Reading, frame: &Frame) -> Vec<AnyView> {
    let words = frame.words;
    let case = match reading.reference {
        Some(reference) => {
            let href = frame.href(&format!("/my-pension/cases/{reference}"));
            view! { <a class="nowrap" href=href>{reference.to_string()}</a> }.into_any()
        }
        None => words.get("who-looked-no-case").into_any(),
    };
    vec![
        at(reading.at, words).into_any(),
        words.office(&reading.office).into_any(),
        words.role(reading.role).into_any(),
        seen(&reading.revealed, words).into_any(),
        case,
    ]
}
