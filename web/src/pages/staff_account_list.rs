//! The changes of accounts that wait for an office, and those that their person has stopped.

use leptos::prelude::*;
use time::Date;

use crate::Frame;
use crate::components::back_link::BackLink;
use crate::components::notice::{Notice, NoticeKind};
use crate::components::table::Table;
use crate::document::{self, Mood};

/// The page's path.
pub const PATH: &str = "/staff/accounts";

/// What the page shows.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct StaffAccountListView {
    /// The changes, in the order in which they are to be looked at.
    pub changes: Vec<AccountLine>,
}

/// A change of the list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AccountLine {
    /// The end of its address.
    pub id: String,
    /// Her masked name in the page's language.
    pub name: String,
    /// When it was entered.
    pub entered_on: Date,
    /// What an officer can do with it.
    pub stands: AccountStands,
}

/// What an officer can do with a change.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum AccountStands {
    /// It may be approved.
    Ready,
    /// It may be approved from this day on.
    Waits(Date),
    /// The one who looks entered it, or has approved it.
    Mine,
    /// Its person has stopped it.
    Stopped,
}

/// The whole page.
pub fn render(view: &StaffAccountListView, frame: &Frame) -> String {
    let words = frame.words;
    let title = words.get("staff-account-list-title");
    let content = view! {
        <BackLink href=frame.href("/staff") label=words.get("frame-back")/>
        <h1>{title}</h1>
        <p>{words.get("staff-account-list-intro")}</p>
        {changes(view, frame)}
        <p><a href=frame.href(super::staff_account_new::PATH)>{words.get("staff-account-new-title")}</a></p>
    };
    document::page(frame, title, Mood::Fine, content.into_any())
}

fn changes(view: &StaffAccountListView, frame: &Frame) -> AnyView {
    let words = frame.words;
    if view.changes.is_empty() {
        return view! {
            <Notice kind=NoticeKind::Info><p>{words.get("staff-account-list-none")}</p></Notice>
        }
        .into_any();
    }
    let columns = ["staff-account-name", "staff-account-entered", "staff-account-stands"];
    let columns = columns.map(|key| words.get(key).to_owned()).into();
    let rows = view.changes.iter().map(|line| row(line, frame)).collect();
    view! { <Table caption=words.get("staff-account-list-title") columns rows/> }.into_any()
}

fn row(line: &AccountLine, frame: &Frame) -> Vec<AnyView> {
    let words = frame.words;
    let href = frame.href(&format!("{PATH}/{}", line.id));
    let stands = match line.stands {
        AccountStands::Ready => words.get("staff-account-ready").to_owned(),
        AccountStands::Waits(day) => {
            words.with("staff-account-waits-until", &[("date", words.date(day).into())])
        }
        AccountStands::Mine => words.get("staff-account-mine").to_owned(),
        AccountStands::Stopped => words.get("staff-account-stopped").to_owned(),
    };
    vec![
        view! { <a href=href>{line.name.clone()}</a> }.into_any(),
        words.date(line.entered_on).into_any(),
        stands.into_any(),
    ]
}
