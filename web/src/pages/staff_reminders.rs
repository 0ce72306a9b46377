//! People whom no reminder of their life certificate reached, by the place where they live, in pages: an officer prints the
//! page, takes it along and says whom she told and when.

use leptos::prelude::*;
use sothon_domain::delivery::Fate;
use sothon_domain::person::PlaceCode;
use time::Date;

use super::message_log::fate_key;
use super::office_list::{List, Turned, numbered, turn};
use super::staff_person_reports;
use crate::Frame;
use crate::components::back_link::BackLink;
use crate::components::error_summary::{ErrorSummary, FieldError};
use crate::components::notice::{Notice, NoticeKind};
use crate::components::table::Table;
use crate::document::{self, Mood};

/// The page's path.
pub const PATH: &str = "/staff/reminders";

const LIST: List =
    List { label: "staff-reminders-pages", here: "staff-reminders-page", path: PATH };

/// What the page shows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StaffRemindersView {
    /// The people of this page, by the place where they live.
    pub lines: Vec<ReminderLine>,
    /// Where the page lies in the list, and how many people there are in all.
    pub turned: Turned,
    /// The days that may be entered, the newest first.
    pub days: Vec<Date>,
    /// Whether she has just tried to enter herself, or somebody to whom she has a tie.
    pub is_related: bool,
}

/// A person whom no reminder reached.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ReminderLine {
    /// The end of the address of her page.
    pub id: String,
    /// Her masked name, in the page's language.
    pub name: String,
    /// Her member number.
    pub member_number: String,
    /// Where she lives.
    pub place: PlaceCode,
    /// Until when she is to show that she is alive.
    pub due: Date,
    /// How many days before a message was tried and what became of it; nothing where there was nobody to write to.
    pub tried: Vec<(i16, Option<Fate>)>,
}

/// The address of a page of the list; the first has no number.
pub fn path(page: u32) -> String {
    numbered(PATH, page)
}

/// The whole page. Each person's form posts `due` and `told_on`.
pub fn render(view: &StaffRemindersView, frame: &Frame) -> String {
    let words = frame.words;
    let title = words.get("staff-reminders-title");
    let list = if view.lines.is_empty() { nothing(frame) } else { table(view, frame) };
    let errors = view.is_related.then(|| FieldError {
        field: None,
        text: words.get("staff-person-reports-related").to_owned(),
    });
    let mood = if view.is_related { Mood::Problem } else { Mood::Fine };
    let content = view! {
        <BackLink href=frame.href("/staff/queue") label=words.get("staff-queue-title")/>
        <ErrorSummary words errors=errors.into_iter().collect()/>
        <h1>{title}" "<span class="tag">{words.number(view.turned.total)}</span></h1>
        <p>{words.get("staff-reminders-intro")}</p>
        <p>{words.get("staff-reminders-stops-nothing")}</p>
        {list}
        {turn(view.turned, &LIST, frame)}
    };
    document::page(frame, title, mood, content.into_any())
}

fn nothing(frame: &Frame) -> AnyView {
    let text = frame.words.get("staff-reminders-none");
    view! { <Notice kind=NoticeKind::Good><p>{text}</p></Notice> }.into_any()
}

fn table(view: &StaffRemindersView, frame: &Frame) -> AnyView {
    let words = frame.words;
    let columns = [
        "staff-reminders-name",
        "staff-reminders-number",
        "staff-reminders-place",
        "staff-reminders-due",
        "staff-reminders-tried",
        "staff-reminders-told",
    ]
    .map(|key| words.get(key).to_owned());
    let rows = view.lines.iter().map(|line| row(line, &view.days, frame)).collect();
    view! { <Table caption=words.get("staff-reminders-table") columns=columns.into() rows/> }
        .into_any()
}

fn row(line: &ReminderLine, days: &[Date], frame: &Frame) -> Vec<AnyView> {
    let words = frame.words;
    let person = frame.href(&staff_person_reports::path(&line.id));
    let number = line.member_number.clone();
    let tried: Vec<_> = line.tried.iter().map(|one| tried(*one, frame)).collect();
    vec![
        view! { <a href=person>{line.name.clone()}</a> }.into_any(),
        view! { <span class="nowrap">{number}</span> }.into_any(),
        words.place(&line.place).into_any(),
        words.date(line.due).into_any(),
        view! { {tried} }.into_any(),
        form(line, days, frame),
    ]
}

/// One reminder: how many days before, and what became of it.
fn tried((days, fate): (i16, Option<Fate>), frame: &Frame) -> AnyView {
    let words = frame.words;
    let days = words.with("staff-reminders-days", &[("days", words.number(days.into()).into())]);
    let key = fate.map_or("staff-reminders-nobody", fate_key);
    view! { <div>{days}" "{words.get(key)}</div> }.into_any()
}

/// On paper its place is empty: there the day is written by hand.
fn form(line: &ReminderLine, days: &[Date], frame: &Frame) -> AnyView {
    let words = frame.words;
    let label = words.get("staff-reminders-save");
    // The same two stand in every row: whoever hears them alone hears whose they are.
    let which = format!("{}: {}", words.get("staff-reminders-told"), line.member_number);
    let whose = format!("{label}: {}", line.member_number);
    let days: Vec<_> = days
        .iter()
        .map(|day| view! { <option value=day.to_string()>{words.short_date(*day)}</option> })
        .collect();
    view! {
        <div class="no-print">
            <form method="post" action=frame.href(&format!("{PATH}/{}", line.id))>
                <input type="hidden" name="csrf" value=frame.csrf.clone()/>
                <input type="hidden" name="due" value=line.due.to_string()/>
                <select name="told_on" aria-label=which>{days}</select>
                <button type="submit" class="button button-second" aria-label=whose>{label}</button>
            </form>
        </div>
    }
    .into_any()
}
