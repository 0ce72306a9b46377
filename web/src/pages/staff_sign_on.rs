//! Sign-in of staff by the institution's own sign-on: its button, what it says when nobody is let in, and
//! the page on the way there.

use leptos::prelude::*;
use sothon_domain::staff_sign_on::SignOnRefusal;
use sothon_locales::Words;

use crate::Frame;
use crate::components::button::Button;
use crate::components::link_button::LinkButton;
use crate::document::{self, Mood};

/// The address that the forms are sent to.
pub const PATH: &str = "/staff/sign-in/provider";

/// The page on the way to the provider. The browser goes on by itself; without that the link leads on.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StaffSignOnView {
    /// What the provider is called.
    pub name: String,
    /// Its address with the question.
    pub address: String,
}

/// The whole page. It is no redirect: browsers forbid one from a form of ours to anywhere else, and to every
/// further place that the provider sends them to.
pub fn render(view: &StaffSignOnView, frame: &Frame) -> String {
    let words = frame.words;
    let name = [("name", view.name.as_str().into())];
    let title = words.with("staff-sign-on-leave-title", &name);
    let content = view! {
        <h1>{title.clone()}</h1>
        <p>{words.get("staff-sign-on-leave")}</p>
        <LinkButton href=view.address.clone() label=words.with("staff-sign-on-leave-go", &name)/>
    };
    document::page(frame, &title, Mood::Fine, content.into_any())
}

/// The way to the provider beside the form for a password; nothing where there is none.
pub(super) fn form(name: Option<&str>, frame: &Frame) -> Option<AnyView> {
    let words = frame.words;
    let label = words.with("staff-sign-on-go", &[("name", name?.into())]);
    let view = view! {
        <h2>{words.get("staff-sign-on-title")}</h2>
        <form method="post" action=frame.href(PATH)>
            <input type="hidden" name="csrf" value=frame.csrf.clone()/>
            <Button label=label secondary=true/>
        </form>
    };
    Some(view.into_any())
}

/// In a form that approves something, in place of a code: the way to the provider and back to this page.
pub(super) fn in_place_of_code(frame: &Frame) -> AnyView {
    let words = frame.words;
    view! {
        <p>{words.get("staff-sign-on-prove")}</p>
        <button
            class="button button-second"
            type="submit"
            name="back"
            value=frame.path.clone()
            formaction=frame.href(PATH)
            formenctype="application/x-www-form-urlencoded"
            formnovalidate=true
        >
            {words.get("staff-sign-on-prove-go")}
        </button>
    }
    .into_any()
}

/// Why nobody was let in.
pub(super) fn text(refusal: SignOnRefusal, name: &str, words: &Words) -> String {
    let key = match refusal {
        SignOnRefusal::Expired => "staff-sign-on-expired",
        SignOnRefusal::NotThere => "staff-sign-on-not-there",
        SignOnRefusal::Silent => "staff-sign-on-silent",
        SignOnRefusal::NotGood => "staff-sign-on-not-good",
        SignOnRefusal::NotFresh => "staff-sign-on-not-fresh",
        SignOnRefusal::OneFactor => "staff-sign-on-one-factor",
        SignOnRefusal::NoRole => "staff-sign-on-no-role",
        SignOnRefusal::NoAddress => "staff-sign-on-no-address",
        SignOnRefusal::AddressTaken => "staff-sign-on-address-taken",
        SignOnRefusal::Closed => "staff-sign-on-closed",
        SignOnRefusal::SomebodyElse => "staff-sign-on-somebody-else",
    };
    words.with(key, &[("name", name.into())])
}
