//! The demo's members of staff: how any visitor may sign in as one of them.

use leptos::prelude::*;
use sothon_domain::access::{Office, StaffRole};

use crate::Frame;
use crate::components::link_button::LinkButton;
use crate::components::panel::Panel;
use crate::components::summary_list::{Fact, SummaryList};
use crate::document::{self, Mood};

/// What the page shows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DemoStaffView {
    /// The members.
    pub members: Vec<ShownMember>,
    /// The password of all of them.
    pub password: String,
    /// The number of the identity card of all of them, which a link for a new password asks for.
    pub card: String,
}

/// An invented member of staff.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ShownMember {
    /// The address to type.
    pub address: String,
    /// What she may do.
    pub role: StaffRole,
    /// Where she works.
    pub office: Office,
    /// The code of this moment.
    pub code: String,
}

/// The whole page.
pub fn render(view: &DemoStaffView, frame: &Frame) -> String {
    let words = frame.words;
    let title = words.get("demo-staff-title");
    let members: Vec<_> = view
        .members
        .iter()
        .map(|member| {
            let who = format!("{}, {}", words.role(member.role), words.office(&member.office));
            let ascii = |text: &str| view! { <span class="ascii">{text.to_owned()}</span> };
            let facts = vec![
                Fact::new(words.get("staff-sign-in-address"), ascii(&member.address)),
                Fact::new(words.get("staff-sign-in-password"), ascii(&view.password)),
                Fact::new(words.get("staff-sign-in-code"), ascii(&member.code)),
                Fact::new(words.get("staff-invite-card"), ascii(&view.card)),
            ];
            view! { <Panel><h2>{who}</h2><SummaryList facts/></Panel> }
        })
        .collect();
    let content = view! {
        <h1>{title}</h1>
        <p>{words.get("demo-staff-intro")}</p>
        {members}
        <LinkButton href=frame.href("/staff/sign-in") label=words.get("demo-staff-enter")/>
        <LinkButton href=frame.href("/demo/staff") label=words.get("demo-staff-reload") secondary=true/>
    };
    document::page(frame, title, Mood::Fine, content.into_any())
}
