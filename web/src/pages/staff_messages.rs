//! Notices that reached nobody, the oldest first, in pages: an officer reaches the person by another way
//! and says how.

use leptos::prelude::*;
use sothon_domain::masked::Shown;
use sothon_domain::person::MemberNumber;
use sothon_domain::undelivered::{Followed, GivenUp};
use time::Date;

use super::office_list::{List, Turned, numbered, turn};
use super::staff_reveal;
use crate::Frame;
use crate::components::back_link::BackLink;
use crate::components::notice::{Notice, NoticeKind};
use crate::components::table::Table;
use crate::document::{self, Mood};

const LIST: List =
    List { label: "staff-messages-pages", here: "staff-messages-page", path: "/staff/messages" };

/// What the page shows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StaffMessagesView {
    /// The notices of this page, the oldest first.
    pub lines: Vec<MessageLine>,
    /// Where the page lies in the list, and how many notices there are in all.
    pub turned: Turned,
}

/// A notice that reached nobody.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MessageLine {
    /// The end of its address.
    pub message: String,
    /// The person's name.
    pub name: Shown,
    /// Her registered phone, if she has one.
    pub phone: Option<Shown>,
    /// Her mailbox, if she has one.
    pub email: Option<Shown>,
    /// Her member number.
    pub member_number: MemberNumber,
    /// How it was to travel: `sms` or `mail`.
    pub channel: &'static str,
    /// Why it was given up, where that is known.
    pub because: Option<GivenUp>,
    /// The legal date on which it was written.
    pub written_on: Date,
}

/// The whole page. Each notice's form posts `how`.
pub fn render(view: &StaffMessagesView, frame: &Frame) -> String {
    let words = frame.words;
    let title = words.get("staff-messages-title");
    let list = if view.lines.is_empty() { nothing(frame) } else { table(view, frame) };
    let content = view! {
        <BackLink href=frame.href("/staff/queue") label=words.get("staff-queue-title")/>
        <h1>{title}" "<span class="tag">{words.number(view.turned.total)}</span></h1>
        <p>{words.get("staff-messages-intro")}</p>
        <p>{words.get("reveal-written-down")}</p>
        {list}
        {turn(view.turned, &LIST, frame)}
    };
    document::page(frame, title, Mood::Fine, content.into_any())
}

/// The address of a page of the list; the first has no number.
pub fn path(page: u32) -> String {
    numbered(LIST.path, page)
}

fn nothing(frame: &Frame) -> AnyView {
    let text = frame.words.get("staff-messages-none");
    view! { <Notice kind=NoticeKind::Good><p>{text}</p></Notice> }.into_any()
}

fn table(view: &StaffMessagesView, frame: &Frame) -> AnyView {
    let words = frame.words;
    let columns = [
        "staff-messages-name",
        "staff-messages-number",
        "staff-messages-channel",
        "staff-messages-because",
        "staff-messages-written-on",
        "staff-messages-how",
    ]
    .map(|key| words.get(key).to_owned());
    let page = view.turned.page.get();
    let rows = view.lines.iter().map(|line| row(line, page, frame)).collect();
    view! { <Table caption=words.get("staff-messages-table") columns=columns.into() rows/> }
        .into_any()
}

fn row(line: &MessageLine, page: u32, frame: &Frame) -> Vec<AnyView> {
    let words = frame.words;
    let number = line.member_number.to_string();
    vec![
        who(line, page, frame),
        view! { <span class="nowrap">{number}</span> }.into_any(),
        words.get(channel_key(line.channel)).into_any(),
        words.get(because_key(line.because)).into_any(),
        words.date(line.written_on).into_any(),
        form(line, frame),
    ]
}

/// Name and contacts, and the way to see all of them.
fn who(line: &MessageLine, page: u32, frame: &Frame) -> AnyView {
    let contacts = line.phone.iter().chain(&line.email);
    let contacts: Vec<_> =
        contacts.map(|shown| view! { <br/>{staff_reveal::fact(shown, frame.words)} }).collect();
    let path = format!("{}/{}{}", LIST.path, line.message, staff_reveal::IN_FULL);
    let reveal = staff_reveal::line_form(
        &line.name,
        (&numbered(&path, page), &line.member_number.to_string()),
        frame,
    );
    view! { {staff_reveal::fact(&line.name, frame.words)}{contacts}{reveal} }.into_any()
}

fn form(line: &MessageLine, frame: &Frame) -> AnyView {
    let words = frame.words;
    let buttons = Followed::ALL.map(|how| {
        let label = words.get(how_key(how));
        // The same three stand in every row: whoever hears them alone hears whose they are.
        let whose = format!("{label}: {}", line.member_number);
        view! {
            <button type="submit" name="how" value=how.code() class="button button-second" aria-label=whose>
                {label}
            </button>
        }
    });
    view! {
        <form method="post" action=frame.href(&format!("/staff/messages/{}", line.message))>
            <input type="hidden" name="csrf" value=frame.csrf.clone()/>
            {buttons.into_iter().collect_view()}
        </form>
    }
    .into_any()
}

fn channel_key(channel: &str) -> &'static str {
    if channel == "mail" { "staff-messages-mail" } else { "staff-messages-sms" }
}

fn because_key(because: Option<GivenUp>) -> &'static str {
    match because {
        Some(GivenUp::Expired) => "staff-messages-expired",
        Some(GivenUp::Refused) => "staff-messages-refused",
        Some(GivenUp::NoAddress) => "staff-messages-no-address",
        Some(GivenUp::Damaged) => "staff-messages-damaged",
        None => "staff-messages-not-known",
    }
}

fn how_key(how: Followed) -> &'static str {
    match how {
        Followed::Phoned => "staff-messages-phoned",
        Followed::Visited => "staff-messages-visited",
        Followed::NotReached => "staff-messages-not-reached",
    }
}
