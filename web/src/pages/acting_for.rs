//! For whom a person may act: beginning, and declining. The way back stands on every page while she acts.

use leptos::prelude::*;

use super::delegates::{Delegate, facts};
use crate::Frame;
use crate::components::back_link::BackLink;
use crate::components::button::Button;
use crate::components::notice::{Notice, NoticeKind};
use crate::components::panel::Panel;
use crate::components::summary_list::SummaryList;
use crate::document::{self, Mood};

/// The page's path.
pub const PATH: &str = "/acting-for";

/// What the page shows.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct ActingForView {
    /// For whom she may act, the oldest leave first.
    pub people: Vec<Delegate>,
    /// Whether she has just declined to act for somebody.
    pub declined: bool,
}

/// The whole page. The form that begins posts `id`; the one that declines posts its token to an address of its
/// own.
pub fn render(view: &ActingForView, frame: &Frame) -> String {
    let words = frame.words;
    let title = words.get("acting-for-title");
    let declined = view.declined.then(|| {
        view! { <Notice kind=NoticeKind::Good><p>{words.get("acting-for-declined")}</p></Notice> }
    });
    let people = if view.people.is_empty() {
        view! { <p>{words.get("acting-for-none")}</p> }.into_any()
    } else {
        view.people.iter().map(|one| panel(one, frame)).collect::<Vec<_>>().into_any()
    };
    let content = view! {
        <BackLink href=frame.href("/my-pension") label=words.get("frame-back")/>
        <h1>{title}</h1>
        {declined}
        <p>{words.get("acting-for-intro")}</p>
        <p>{words.get("acting-for-seen")}</p>
        {people}
    };
    document::page(frame, title, Mood::Fine, content.into_any())
}

fn panel(one: &Delegate, frame: &Frame) -> impl IntoView + use<> {
    let words = frame.words;
    let named = |key| words.with(key, &[("name", one.name.as_str().into())]);
    let (begin, decline) = (named("acting-for-begin"), named("acting-for-decline"));
    let declining = frame.href(&format!("{PATH}/{}/decline", one.id));
    let (action, csrf) = (frame.href(PATH), frame.csrf.clone());
    let (name, id, facts) = (one.name.clone(), one.id.clone(), facts(one, words));
    view! {
        <Panel>
            <h2>{name}</h2>
            <SummaryList facts/>
            <form method="post" action=action>
                <input type="hidden" name="csrf" value=csrf.clone()/>
                <input type="hidden" name="id" value=id/>
                <Button label=begin/>
            </form>
            <form method="post" action=declining>
                <input type="hidden" name="csrf" value=csrf/>
                <Button label=decline secondary=true/>
            </form>
        </Panel>
    }
}
