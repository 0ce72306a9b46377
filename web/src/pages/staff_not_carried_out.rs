//! What the back office did not carry out, the latest day first, in pages: the way to what was decided, and why it was
//! refused.

use leptos::prelude::*;
use sothon_domain::back_office::{Cause, WhyRefused};
use time::Date;

use super::office_list::{List, Turned, numbered, turn};
use crate::Frame;
use crate::components::back_link::BackLink;
use crate::components::notice::{NoticeKind, notice};
use crate::components::table::Table;
use crate::document::{self, Mood};

/// The page's path.
pub const PATH: &str = "/staff/not-carried-out";

const LIST: List =
    List { label: "staff-not-carried-out-pages", here: "staff-not-carried-out-page", path: PATH };

/// What the page shows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StaffNotCarriedOutView {
    /// The lines of this page.
    pub lines: Vec<NotCarriedOutLine>,
    /// Where the page lies in the list, and how many lines there are in all.
    pub turned: Turned,
}

/// Something that was not carried out.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NotCarriedOutLine {
    /// What was decided.
    pub cause: Cause,
    /// Where that was decided: an address without language.
    pub path: String,
    /// The number of the case, where it is one.
    pub reference: Option<String>,
    /// Masked name of the person, in the page's language.
    pub name: String,
    /// The legal date of the decision.
    pub decided_on: Date,
    /// Why it was refused.
    pub why: WhyRefused,
    /// The day on which it was refused.
    pub refused_on: Date,
}

/// The address of a page of the list; the first has no number.
pub fn path(page: u32) -> String {
    numbered(PATH, page)
}

/// The whole page.
pub fn render(view: &StaffNotCarriedOutView, frame: &Frame) -> String {
    let words = frame.words;
    let title = words.get("staff-not-carried-out-title");
    let list = match view.lines.is_empty() {
        true => notice(NoticeKind::Good, words.get("staff-not-carried-out-none")),
        false => table(view, frame),
    };
    let content = view! {
        <BackLink href=frame.href("/staff/queue") label=words.get("staff-queue-title")/>
        <h1>{title}" "<span class="tag">{words.number(view.turned.total)}</span></h1>
        <p>{words.get("staff-not-carried-out-intro")}</p>
        {list}
        {turn(view.turned, &LIST, frame)}
    };
    document::page(frame, title, Mood::Fine, content.into_any())
}

fn table(view: &StaffNotCarriedOutView, frame: &Frame) -> AnyView {
    let words = frame.words;
    let columns = [
        "staff-not-carried-out-what",
        "staff-not-carried-out-name",
        "staff-not-carried-out-decided-on",
        "staff-not-carried-out-why",
        "staff-not-carried-out-refused-on",
    ];
    let columns = columns.map(|key| words.get(key).to_owned()).into();
    let rows: Vec<_> = view.lines.iter().map(|line| row(line, frame)).collect();
    view! { <Table caption=words.get("staff-not-carried-out-table") columns rows/> }.into_any()
}

fn row(line: &NotCarriedOutLine, frame: &Frame) -> Vec<AnyView> {
    let words = frame.words;
    let number =
        line.reference.clone().map(|number| view! { " "<span class="nowrap">{number}</span> });
    let what = words.get(cause_key(line.cause));
    vec![
        view! { <a href=frame.href(&line.path)>{what}{number}</a> }.into_any(),
        line.name.clone().into_any(),
        words.date(line.decided_on).into_any(),
        words.get(why_key(line.why)).into_any(),
        words.date(line.refused_on).into_any(),
    ]
}

fn cause_key(cause: Cause) -> &'static str {
    match cause {
        Cause::Case => "staff-not-carried-out-case",
        Cause::Account => "staff-not-carried-out-account",
        Cause::Amount => "staff-not-carried-out-amount",
        Cause::Hold => "staff-not-carried-out-hold",
        Cause::Release => "staff-not-carried-out-release",
        Cause::Merge => "staff-not-carried-out-merge",
        Cause::Part => "staff-not-carried-out-part",
        Cause::Recovery => "staff-not-carried-out-recovery",
        Cause::Payee => "staff-not-carried-out-payee",
        Cause::PayeeEnded => "staff-not-carried-out-payee-ended",
    }
}

fn why_key(why: WhyRefused) -> &'static str {
    match why {
        WhyRefused::UnknownPerson => "staff-not-carried-out-unknown-person",
        WhyRefused::UnknownAccount => "staff-not-carried-out-unknown-account",
        WhyRefused::NameDiffers => "staff-not-carried-out-name-differs",
        WhyRefused::AlreadySo => "staff-not-carried-out-already-so",
        WhyRefused::Other => "staff-not-carried-out-other",
    }
}
