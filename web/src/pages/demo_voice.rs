//! What a caller would hear: the clips of the screens, in order. Nobody has recorded one yet, and the page says so.

use leptos::prelude::*;
use sothon_locales::voice::{Clip, Spoken};

use crate::Frame;
use crate::components::button::Button;
use crate::components::error_summary::ErrorSummary;
use crate::components::handset::Handset;
use crate::components::select_field::SelectField;
use crate::components::text_field::Field;
use crate::document;
use crate::pages::demo_caller::{Caller, answer};

const PATH: &str = "/demo/voice";

/// What the page shows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DemoVoiceView {
    /// Who calls.
    pub caller: Caller,
    /// The screen that the last key led to; none before the first.
    pub call: Option<Called>,
    /// The names of all screens of the menu.
    pub names: Vec<&'static str>,
    /// The chosen one; empty for none.
    pub name: String,
    /// (code, own name) of each tongue.
    pub tongues: Vec<(String, String)>,
    /// The code of the chosen one; empty for none.
    pub tongue: String,
    /// The samples of the chosen screen in the chosen tongue.
    pub samples: Vec<Heard>,
}

/// A screen and what is heard of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Heard {
    /// As a handset shows it.
    pub text: String,
    /// As a caller hears it.
    pub spoken: Spoken,
}

/// The screen of a call.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Called {
    /// The screen.
    pub heard: Heard,
    /// Whether nothing can be answered any more.
    pub end: bool,
    /// How many answers came before it.
    pub hop: u32,
}

/// The whole page. One form posts `number` and `dial`, one `hop` and `input`; a third asks for `screen` and `tongue`.
pub fn render(view: &DemoVoiceView, frame: &Frame) -> String {
    let (words, caller) = (frame.words, &view.caller);
    let title = words.get("demo-voice-title");
    let samples: Vec<AnyView> = view.samples.iter().map(|sample| heard(sample, frame)).collect();
    let content = view! {
        <ErrorSummary words errors=caller.errors(frame)/>
        <h1>{title}</h1>
        <p>{words.get("demo-voice-intro")}</p>
        {view.call.as_ref().map(|call| called(call, frame))}
        {caller.dial(PATH, view.call.is_some(), frame)}
        <h2>{words.get("demo-voice-choose")}</h2>
        {choose(view, frame)}
        {samples}
    };
    document::page(frame, title, caller.mood(), content.into_any())
}

/// The screen of the call with its clips, and the way to answer.
fn called(call: &Called, frame: &Frame) -> AnyView {
    view! {
        {heard(&call.heard, frame)}
        {answer(PATH, (call.hop, call.end), frame)}
    }
    .into_any()
}

/// A screen beside the list of its clips.
fn heard(shown: &Heard, frame: &Frame) -> AnyView {
    let words = frame.words;
    let clips: Vec<AnyView> = shown.spoken.clips.iter().map(|clip| line(clip, frame)).collect();
    view! {
        <Handset text=shown.text.clone() caption=words.get("demo-voice-screen")/>
        <ol>{clips}</ol>
    }
    .into_any()
}

fn line(clip: &Clip, frame: &Frame) -> AnyView {
    let words = frame.words;
    let recorded = if clip.recorded { "demo-voice-recorded" } else { "demo-voice-not-recorded" };
    view! {
        <li>
            <span lang=clip.language.code()>{clip.text.clone()}</span>
            " "
            <code>{clip.id.clone()}</code>
            " "
            <em>{words.get(recorded)}</em>
        </li>
    }
    .into_any()
}

/// Which screen of the menu, without a call.
fn choose(view: &DemoVoiceView, frame: &Frame) -> AnyView {
    let words = frame.words;
    let asked = |name, key, value: &str| Field {
        name,
        label: words.get(key).to_owned(),
        value: value.to_owned(),
        ..Field::default()
    };
    let screen = asked("screen", "demo-voice-screen", &view.name);
    let tongue = asked("tongue", "demo-voice-tongue", &view.tongue);
    let names: Vec<(String, String)> =
        view.names.iter().map(|name| ((*name).to_owned(), (*name).to_owned())).collect();
    view! {
        <form method="get" action=frame.href(PATH)>
            <SelectField field=screen choose=words.get("demo-voice-none") lines=names/>
            <SelectField field=tongue choose=words.get("demo-voice-none") lines=view.tongues.clone()/>
            <Button label=words.get("demo-voice-show") secondary=true/>
        </form>
    }
    .into_any()
}
