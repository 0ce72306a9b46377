//! What the pages of passkeys of people and of the staff have in common: the list, the facts of one key and
//! the form for a new one.

use leptos::prelude::*;
use sothon_locales::Words;
use time::Date;

use crate::Frame;
use crate::components::button::Button;
use crate::components::link_button::LinkButton;
use crate::components::notice::{Notice, NoticeKind};
use crate::components::panel::Panel;
use crate::components::summary_list::{Fact, SummaryList};
use crate::components::text_field::{Field, TextField};

/// One passkey.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PasskeyRow {
    /// Its id, as addresses write it.
    pub id: String,
    /// What she calls it.
    pub name: String,
    /// The day she added it.
    pub added_on: Date,
    /// The day it was last used, if it ever was.
    pub used_on: Option<Date>,
    /// Whether somebody may hold a copy of it.
    pub copied: bool,
}

/// What has just been done.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PasskeyDone {
    /// A key was added.
    Added,
    /// A key was removed.
    Removed,
}

/// Why a key was not kept.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PasskeyError {
    /// It took too long.
    Expired,
    /// It is none that we can trust.
    NotAccepted,
}

impl PasskeyError {
    /// The sentence for it.
    pub(super) fn text(self, words: &'static Words) -> &'static str {
        match self {
            Self::Expired => words.get("passkeys-error-expired"),
            Self::NotAccepted => words.get("passkeys-error-not-accepted"),
        }
    }
}

/// Where the pages differ: their address and the keys of their sentences.
pub(super) struct Parts {
    /// The list's address.
    pub(super) path: &'static str,
    /// What removing one leaves on the device.
    pub(super) removed_next: &'static str,
    /// That a key may be copied.
    pub(super) copied: &'static str,
    /// That the device keeps no keys, and what goes on.
    pub(super) cannot: [&'static str; 2],
    /// A warning about devices that others can unlock.
    pub(super) shared: &'static str,
    /// How to answer the question for the name.
    pub(super) name_hint: &'static str,
    /// The name that is offered; it holds `date`.
    pub(super) name_offered: &'static str,
    /// What the script says: the words of its form's data, each with its sentence.
    pub(super) working: &'static str,
    /// The device keeps one already.
    pub(super) known: &'static str,
}

/// What has just been done, for the top of the list.
pub(super) fn notice(done: PasskeyDone, of: &Parts, words: &'static Words) -> AnyView {
    let (what, next) = match done {
        PasskeyDone::Added => ("passkeys-added", "passkeys-added-next"),
        PasskeyDone::Removed => ("passkeys-removed", of.removed_next),
    };
    view! {
        <Notice kind=NoticeKind::Good>
            <p>{words.get(what)}</p>
            <p>{words.get(next)}</p>
        </Notice>
    }
    .into_any()
}

/// The keys she has.
pub(super) fn list(keys: &[PasskeyRow], of: &Parts, frame: &Frame) -> AnyView {
    if keys.is_empty() {
        return view! { <p>{frame.words.get("passkeys-none")}</p> }.into_any();
    }
    keys.iter().map(|key| row(key, of, frame)).collect::<Vec<_>>().into_any()
}

fn row(key: &PasskeyRow, of: &Parts, frame: &Frame) -> impl IntoView + use<> {
    let words = frame.words;
    let remove = words.with("passkeys-remove-named", &[("name", key.name.as_str().into())]);
    let href = frame.href(&format!("{}/{}/remove", of.path, key.id));
    let may_be_copied = words.get(of.copied);
    let copied = key.copied.then(|| {
        view! { <Notice kind=NoticeKind::Attention><p>{may_be_copied}</p></Notice> }
    });
    let (name, facts) = (key.name.clone(), facts(key, words));
    view! {
        <Panel>
            <h3>{name}</h3>
            {copied}
            <SummaryList facts/>
            <LinkButton href label=remove secondary=true/>
        </Panel>
    }
}

/// When a key was added and last used.
pub(super) fn facts(key: &PasskeyRow, words: &Words) -> Vec<Fact> {
    let never = || words.get("passkeys-not-used").to_owned();
    let used = key.used_on.map_or_else(never, |day| words.date(day));
    vec![
        Fact::new(words.get("passkeys-added-on"), words.date(key.added_on)),
        Fact::new(words.get("passkeys-used-on"), used),
    ]
}

/// The form for a new key, with the name of this day. The script shows it in place of the sentence that the
/// device keeps no keys, and finds its own sentences in the form's data. It posts `ceremony` and
/// `credential`, both filled in by the script, which sends `passkey_name` for the challenge.
pub(super) fn form(today: Date, of: &Parts, frame: &Frame) -> AnyView {
    let words = frame.words;
    let field = Field {
        name: "passkey_name",
        label: words.get("passkeys-name").to_owned(),
        hint: words.get(of.name_hint).to_owned(),
        error: None,
        value: words.with(of.name_offered, &[("date", words.date(today).into())]),
    };
    let [cannot, goes_on] = of.cannot.map(|key| words.get(key));
    view! {
        <div data-cannot="">
            <Notice kind=NoticeKind::Info>
                <p>{cannot}</p>
                <p>{goes_on}</p>
            </Notice>
        </div>
        <form
            method="post"
            action=frame.href(of.path)
            novalidate=true
            hidden=true
            data-passkey="add"
            data-challenge=frame.href(&format!("{}/challenge", of.path))
            data-working=words.get(of.working)
            data-stopped=words.get("passkeys-stopped")
            data-known=words.get(of.known)
            data-name=words.get("passkeys-error-name")
            data-many=words.get("passkeys-error-many")
            data-proof=words.get("staff-passkeys-error-proof")
            data-password=words.get("staff-passkeys-error-password")
            data-failed=words.get("passkeys-failed")
        >
            <input type="hidden" name="csrf" value=frame.csrf.clone()/>
            <input type="hidden" name="ceremony"/>
            <input type="hidden" name="credential"/>
            <p>{words.get(of.shared)}</p>
            <TextField field/>
            <Button label=words.get("passkeys-add")/>
            <p role="status"></p>
        </form>
    }
    .into_any()
}

/// The button of a sign-in that the script shows where the device keeps passkeys: what it posts to, and the
/// keys of what stands above it and of what the script says.
pub(super) struct OneTap {
    /// Where the answer goes; the challenge comes from below it.
    pub(super) path: &'static str,
    /// What stands above the button.
    pub(super) what: &'static str,
    /// The device is asking its owner.
    pub(super) working: &'static str,
    /// She did not go on.
    pub(super) stopped: &'static str,
    /// It failed.
    pub(super) failed: &'static str,
}

/// The form of [`OneTap`]. It posts `ceremony` and `credential`.
pub(super) fn one_tap(of: &OneTap, frame: &Frame) -> AnyView {
    let words = frame.words;
    view! {
        <form
            method="post"
            action=frame.href(of.path)
            hidden=true
            data-passkey="sign-in"
            data-challenge=frame.href(&format!("{}/challenge", of.path))
            data-working=words.get(of.working)
            data-stopped=words.get(of.stopped)
            data-failed=words.get(of.failed)
        >
            <input type="hidden" name="csrf" value=frame.csrf.clone()/>
            <input type="hidden" name="ceremony"/>
            <input type="hidden" name="credential"/>
            <p>{words.get(of.what)}</p>
            <Button label=words.get("sign-in-passkey") secondary=true/>
            <p role="status"></p>
        </form>
    }
    .into_any()
}
