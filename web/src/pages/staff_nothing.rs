//! The first page of a member of staff who has no list of cases: what her role can do here.

use leptos::prelude::*;
use sothon_domain::access::StaffRole;

use crate::Frame;
use crate::components::link_button::LinkButton;
use crate::components::notice::{Notice, NoticeKind};
use crate::document::{self, Mood};
use crate::pages::staff_person_papers_find::FindFor;
use crate::pages::{
    staff_account_new, staff_counter, staff_delegates, staff_lock_new, staff_message_choices,
};

/// What the page shows besides who is signed in, which the frame does.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct StaffNothingView {}

/// The whole page.
pub fn render(_: &StaffNothingView, frame: &Frame) -> String {
    let words = frame.words;
    let title = words.get("staff-nothing-title");
    let unplaced = frame
        .at_work
        .as_ref()
        .is_some_and(|who| who.role == StaffRole::Agent && who.office.branch().is_none());
    if unplaced {
        let text = words.get("staff-nothing-no-branch");
        let content = view! {
            <h1>{title}</h1>
            <Notice kind=NoticeKind::Attention><p>{text}</p></Notice>
        };
        return document::page(frame, title, Mood::Fine, content.into_any());
    }
    let content = view! {
        <h1>{title}</h1>
        <p>{words.get("staff-nothing")}</p>
        <LinkButton href=frame.href("/staff/unlock") label=words.get("staff-unlock-title")/>
        {of_agents(frame)}
        <LinkButton href=frame.href("/staff/binding") label=words.get("staff-binding-title")/>
        <LinkButton href=frame.href("/staff/claimants") label=words.get("staff-claimant-list-title")/>
        <p><a href=frame.href("/staff/pin-renewals")>{words.get("staff-pin-renewal-title")}</a></p>
        <p><a href=frame.href("/staff/deaths")>{words.get("staff-death-list-title")}</a></p>
        <p><a href=frame.href("/staff/visits")>{words.get("staff-visits-title")}</a></p>
    };
    document::page(frame, title, Mood::Fine, content.into_any())
}

/// What an agent does for a person at her counter.
fn of_agents(frame: &Frame) -> Option<AnyView> {
    let words = frame.words;
    let agent = frame.at_work.as_ref().is_some_and(|who| who.role == StaffRole::Agent);
    let links = view! {
        <LinkButton href=frame.href(staff_lock_new::PATH) label=words.get("staff-lock-title")/>
        <LinkButton href=frame.href(staff_delegates::PATH) label=words.get("staff-delegates-title")/>
        <LinkButton href=frame.href(staff_message_choices::PATH) label=words.get("staff-message-choices-title")/>
        <LinkButton href=frame.href(staff_counter::PATH) label=words.get("counter-title")/>
        {[FindFor::Reports, FindFor::Papers].map(|to| view! { <LinkButton href=frame.href(to.path()) label=words.get(to.title())/> })}
        <LinkButton href=frame.href(staff_account_new::PATH) label=words.get("staff-account-new-title")/>
    };
    agent.then(|| links.into_any())
}
