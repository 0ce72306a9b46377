//! What a caller hears of every screen, and whoever is called of every text message: the sound and its clips, in order.
//! Where nobody has recorded them, tones are played, and the page says so.

use leptos::prelude::*;
use sothon_locales::voice::{Clip, Spoken};

use crate::Frame;
use crate::components::button::Button;
use crate::components::error_summary::ErrorSummary;
use crate::components::handset::Handset;
use crate::components::listen::{self, Listen};
use crate::components::panel::Panel;
use crate::components::select_field::SelectField;
use crate::components::text_field::Field;
use crate::document;
use crate::pages::demo_caller::{Caller, answer};

/// Where the page is.
pub const PATH: &str = "/demo/voice";

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
    /// The keys of all text messages.
    pub notices: Vec<&'static str>,
    /// The chosen one; empty for none.
    pub notice: String,
    /// (code, own name) of each tongue.
    pub tongues: Vec<(String, String)>,
    /// The code of the chosen one; empty for none.
    pub tongue: String,
    /// The samples of the chosen screen in the chosen tongue.
    pub samples: Vec<Heard>,
    /// The chosen text message in the chosen tongue.
    pub message: Option<Heard>,
}

/// A screen or a text message, and what is heard of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Heard {
    /// As a handset shows it.
    pub text: String,
    /// As a caller hears it.
    pub spoken: Spoken,
    /// In what it is played; none where it can't be.
    pub listen: Option<listen::Heard>,
    /// Where the sound is, without language prefix.
    pub src: String,
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

/// The whole page. One form posts `number` and `dial`, one `hop` and `input`; a third asks for
/// `screen`, `notice` and `tongue`.
pub fn render(view: &DemoVoiceView, frame: &Frame) -> String {
    let (words, caller) = (frame.words, &view.caller);
    let title = words.get("demo-voice-title");
    let samples: Vec<AnyView> = view.samples.iter().map(|sample| screen(sample, frame)).collect();
    let content = view! {
        <ErrorSummary words errors=caller.errors(frame)/>
        <h1>{title}</h1>
        <p>{words.get("demo-voice-intro")}</p>
        {view.call.as_ref().map(|call| called(call, frame))}
        {caller.dial(PATH, view.call.is_some(), frame)}
        <h2>{words.get("demo-voice-choose")}</h2>
        {choose(view, frame)}
        {samples}
        {view.message.as_ref().map(|heard| message(heard, frame))}
    };
    document::page(frame, title, caller.mood(), content.into_any())
}

/// The screen of the call with its clips, and the way to answer.
fn called(call: &Called, frame: &Frame) -> AnyView {
    view! {
        {screen(&call.heard, frame)}
        {answer(PATH, (call.hop, call.end), frame)}
    }
    .into_any()
}

/// A screen, its sound and its clips.
fn screen(shown: &Heard, frame: &Frame) -> AnyView {
    let words = frame.words;
    view! {
        <Handset text=shown.text.clone() caption=words.get("demo-voice-screen")/>
        {sound(shown, words.get("demo-voice-play"), frame)}
    }
    .into_any()
}

/// A text message, its sound and its clips.
fn message(shown: &Heard, frame: &Frame) -> AnyView {
    let language = shown.spoken.clips.first().map(|clip| clip.language.code());
    let text = shown.text.clone();
    view! {
        <Panel><p lang=language>{text}</p></Panel>
        {sound(shown, frame.words.get("demo-voice-play-notice"), frame)}
    }
    .into_any()
}

fn sound(shown: &Heard, label: &'static str, frame: &Frame) -> AnyView {
    let (words, src) = (frame.words, frame.href(&shown.src));
    let clips: Vec<AnyView> = shown.spoken.clips.iter().map(|clip| line(clip, frame)).collect();
    let player = shown.listen.map(|heard| view! { <Listen heard label src words/> });
    view! {
        {player}
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

/// Which screen of the menu and which text message, without a call.
fn choose(view: &DemoVoiceView, frame: &Frame) -> AnyView {
    let words = frame.words;
    let asked = |name, key, value: &str| Field {
        name,
        label: words.get(key).to_owned(),
        value: value.to_owned(),
        ..Field::default()
    };
    let screen = asked("screen", "demo-voice-screen", &view.name);
    let notice = asked("notice", "demo-voice-notice", &view.notice);
    let tongue = asked("tongue", "demo-voice-tongue", &view.tongue);
    view! {
        <form method="get" action=frame.href(PATH)>
            <SelectField field=screen choose=words.get("demo-voice-none") lines=lines(&view.names)/>
            <SelectField field=notice choose=words.get("demo-voice-none") lines=lines(&view.notices)/>
            <SelectField field=tongue choose=words.get("demo-voice-none") lines=view.tongues.clone()/>
            <Button label=words.get("demo-voice-show") secondary=true/>
        </form>
    }
    .into_any()
}

/// Lines that send what they say.
fn lines(names: &[&'static str]) -> Vec<(String, String)> {
    names.iter().map(|name| ((*name).to_owned(), (*name).to_owned())).collect()
}
