//! The staff: the changes that wait for another administrator, and everybody, in pages.

use leptos::prelude::*;
use sothon_domain::access::{Office, StaffRole};
use sothon_domain::staff_change::{Change, FEWEST_ADMINISTRATORS, Standing};
use time::Date;

use super::office_list::{List, Turned, numbered, turn};
use crate::Frame;
use crate::components::link_button::LinkButton;
use crate::components::notice::{Notice, NoticeKind};
use crate::components::table::Table;
use crate::components::tag::{Tag, TagKind};
use crate::document::{self, Mood};
use crate::pages::staff_change::kind_key;
use crate::pages::staff_places;

const LIST: List =
    List { label: "staff-member-pages", here: "staff-member-page", path: "/staff/members" };

/// How the operator invites an administrator.
const INVITE: &str = "sothon staff invite ADDRESS";

/// What the page shows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StaffMembersView {
    /// The changes that wait, the oldest first.
    pub waiting: Vec<ChangeLine>,
    /// The members of this page.
    pub members: Vec<MemberLine>,
    /// How many administrators can sign in.
    pub administrators: usize,
    /// Where the page lies in the list, and how many members there are in all.
    pub turned: Turned,
}

/// A change that waits.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ChangeLine {
    /// The end of its address.
    pub id: String,
    /// Whose mailbox it concerns.
    pub address: String,
    /// What is proposed.
    pub change: Change,
    /// The legal date on which it was proposed.
    pub proposed_on: Date,
    /// Whose mailbox has whoever proposed it; none when the administrator who looks did.
    pub maker: Option<String>,
}

/// A member of the staff.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MemberLine {
    /// The end of her address.
    pub id: String,
    /// Address of her mailbox.
    pub address: String,
    /// What she may do.
    pub role: StaffRole,
    /// Where she works.
    pub office: Office,
    /// Whether she can sign in.
    pub standing: Standing,
    /// Whether a change waits for her.
    pub waits: bool,
}

/// The whole page.
pub fn render(view: &StaffMembersView, frame: &Frame) -> String {
    let words = frame.words;
    let title = words.get("staff-member-list-title");
    let alone = (view.administrators < FEWEST_ADMINISTRATORS)
        .then(|| operator("staff-member-second-needed", frame));
    let content = view! {
        <h1>{title}</h1>
        {alone}
        <h2>{words.get("staff-member-waiting-title")}</h2>
        {waiting(view, frame)}
        <h2>
            {words.get("staff-member-everybody")}" "
            <span class="tag">{words.number(view.turned.total)}</span>
        </h2>
        {everybody(view, frame)}
        {turn(view.turned, &LIST, frame)}
        <LinkButton href=frame.href("/staff/members/new") label=words.get("staff-member-new-title")/>
        <p><a href=frame.href(staff_places::PATH)>{words.get("staff-place-title")}</a></p>
        <p><a href=frame.href("/staff/rules")>{words.get("staff-rules-title")}</a></p>
    };
    document::page(frame, title, Mood::Fine, content.into_any())
}

/// The address of a page of the list; the first has no number.
pub fn path(page: u32) -> String {
    numbered(LIST.path, page)
}

/// Why two administrators are needed, and how the operator helps.
pub(super) fn operator(why: &'static str, frame: &Frame) -> AnyView {
    let words = frame.words;
    view! {
        <Notice kind=NoticeKind::Attention>
            <p>{words.get(why)}</p>
            <p>{words.get("staff-member-operator")}<br/><code class="ascii">{INVITE}</code></p>
        </Notice>
    }
    .into_any()
}

fn waiting(view: &StaffMembersView, frame: &Frame) -> AnyView {
    let words = frame.words;
    if view.waiting.is_empty() {
        return view! { <p>{words.get("staff-member-waiting-none")}</p> }.into_any();
    }
    let columns = [
        "staff-member-address",
        "staff-change-what",
        "staff-change-proposed-by",
        "staff-change-proposed-on",
    ]
    .map(|key| words.get(key).to_owned());
    let row = |line: &ChangeLine| {
        let href = frame.href(&format!("/staff/changes/{}", line.id));
        let by_me = || words.get("staff-change-by-me").to_owned();
        vec![
            view! { <a class="ascii" href=href>{line.address.clone()}</a> }.into_any(),
            words.get(kind_key(&line.change)).into_any(),
            line.maker.clone().unwrap_or_else(by_me).into_any(),
            words.date(line.proposed_on).into_any(),
        ]
    };
    let rows = view.waiting.iter().map(row).collect();
    let caption = words.get("staff-member-waiting-table");
    view! { <Table caption columns=columns.into() rows/> }.into_any()
}

fn everybody(view: &StaffMembersView, frame: &Frame) -> AnyView {
    let words = frame.words;
    let columns = [
        "staff-member-address",
        "staff-member-role",
        "staff-member-office",
        "staff-member-standing",
    ]
    .map(|key| words.get(key).to_owned());
    let row = |line: &MemberLine| {
        let href = frame.href(&format!("/staff/members/{}", line.id));
        let waits = line.waits.then(|| {
            view! { " "<Tag kind=TagKind::Soon text=words.get("staff-member-waits")/> }
        });
        vec![
            view! { <a class="ascii" href=href>{line.address.clone()}</a> }.into_any(),
            words.role(line.role).into_any(),
            words.office(&line.office).into_any(),
            view! { {standing(line.standing, frame)}{waits} }.into_any(),
        ]
    };
    let rows = view.members.iter().map(row).collect();
    let caption = words.get("staff-member-table");
    view! { <Table caption columns=columns.into() rows/> }.into_any()
}

/// Whether somebody can sign in, as a tag.
pub(super) fn standing(standing: Standing, frame: &Frame) -> AnyView {
    let (kind, key) = match standing {
        Standing::Invited => (TagKind::Waiting, "staff-member-invited"),
        Standing::AtWork => (TagKind::Good, "staff-member-at-work"),
        Standing::Closed => (TagKind::Waiting, "staff-member-closed"),
    };
    view! { <Tag kind text=frame.words.get(key)/> }.into_any()
}
