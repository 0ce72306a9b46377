//! Who may act for a person: those she has named, her guardians, and ending it.

use leptos::prelude::*;
use sothon_domain::delegate::{DelegateScope, LegalDecision};
use sothon_locales::Words;
use time::Date;

use super::delegates_new;
use crate::Frame;
use crate::components::back_link::BackLink;
use crate::components::button::Button;
use crate::components::link_button::LinkButton;
use crate::components::notice::{Notice, NoticeKind};
use crate::components::panel::Panel;
use crate::components::summary_list::{Fact, SummaryList};
use crate::document::{self, Mood};

/// The page's path.
pub const PATH: &str = "/my-pension/delegates";

/// What the page shows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DelegatesView {
    /// Who may act for her, the oldest leave first.
    pub delegates: Vec<Delegate>,
    /// What has just been done.
    pub done: Option<DelegateDone>,
}

/// Somebody who may act for another, or for whom one may act.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Delegate {
    /// The id of the leave, as addresses write it.
    pub id: String,
    /// The other's name in the page's language.
    pub name: String,
    /// What is allowed.
    pub scope: DelegateScope,
    /// The last day on which it holds.
    pub last_day: Date,
    /// The decision, where the other is a guardian.
    pub decision: Option<LegalDecision>,
    /// Whether the person has stopped the guardian, and officers decide.
    pub stopped: bool,
}

/// What has just been done.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum DelegateDone {
    /// Somebody was named.
    Granted,
    /// Somebody may no longer act, or a guardian is stopped.
    Revoked,
}

/// The whole page. The form of each delegate posts its token to an address of its own.
pub fn render(view: &DelegatesView, frame: &Frame) -> String {
    let words = frame.words;
    let title = words.get("delegates-title");
    let content = view! {
        <BackLink href=frame.href("/my-pension") label=words.get("frame-back")/>
        <h1>{title}</h1>
        {view.done.map(|done| notice(done, words))}
        <p>{words.get("delegates-intro")}</p>
        <p>{words.get("delegates-never")}</p>
        <LinkButton href=frame.href(delegates_new::PATH) label=words.get("delegates-form")/>
        <h2>{words.get("delegates-now")}</h2>
        {now(view, frame)}
    };
    document::page(frame, title, Mood::Fine, content.into_any())
}

fn notice(done: DelegateDone, words: &'static Words) -> AnyView {
    let said = words.get(match done {
        DelegateDone::Granted => "delegates-granted",
        DelegateDone::Revoked => "delegates-revoked",
    });
    view! { <Notice kind=NoticeKind::Good><p>{said}</p></Notice> }.into_any()
}

fn now(view: &DelegatesView, frame: &Frame) -> AnyView {
    if view.delegates.is_empty() {
        return view! { <p>{frame.words.get("delegates-none")}</p> }.into_any();
    }
    view.delegates.iter().map(|one| panel(one, frame)).collect::<Vec<_>>().into_any()
}

fn panel(one: &Delegate, frame: &Frame) -> impl IntoView + use<> {
    let words = frame.words;
    let action = frame.href(&format!("{PATH}/{}/revoke", one.id));
    let label = words.with("delegates-revoke", &[("name", one.name.as_str().into())]);
    let (name, facts, csrf) = (one.name.clone(), facts(one, words), frame.csrf.clone());
    let guardian = one.decision.is_some().then(|| {
        let said = match one.stopped {
            true => "delegates-guardian-stopped",
            false => "delegates-guardian-stop",
        };
        view! { <p>{words.get(said)}</p> }
    });
    let stop = (!one.stopped).then(|| {
        view! {
            <form method="post" action=action>
                <input type="hidden" name="csrf" value=csrf/>
                <Button label secondary=true/>
            </form>
        }
    });
    view! {
        <Panel>
            <h3>{name}</h3>
            <SummaryList facts/>
            {guardian}
            {stop}
        </Panel>
    }
}

/// What is allowed, until when, and by which decision.
pub(super) fn facts(one: &Delegate, words: &'static Words) -> Vec<Fact> {
    let mut facts = vec![
        Fact::new(words.get("delegates-may"), scope(one.scope, words)),
        Fact::new(words.get("delegates-until"), words.date(one.last_day)),
    ];
    if let Some(decision) = &one.decision {
        facts.push(Fact::new(words.get("delegates-guardian"), decided(decision, words)));
    }
    facts
}

/// Which decision it is, in one sentence.
pub(super) fn decided(decision: &LegalDecision, words: &'static Words) -> String {
    let values = [
        ("number", decision.number.as_str().into()),
        ("body", decision.body.as_str().into()),
        ("date", words.date(decision.decided_on).into()),
    ];
    words.with("delegates-decision", &values)
}

/// What may be done, in words.
pub(super) fn scope(scope: DelegateScope, words: &'static Words) -> &'static str {
    words.get(match scope {
        DelegateScope::See => "delegates-scope-see",
        DelegateScope::Report => "delegates-scope-report",
        DelegateScope::Claim => "delegates-scope-claim",
    })
}
