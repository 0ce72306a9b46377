//! What the demo's voice says in the samples.

use sothon_locales::Language;
use sothon_locales::voice::{Voice, screen};

use super::phone::caller;
use crate::components::listen;
use crate::pages::demo_voice::{Called, DemoVoiceView, Heard};

const MENU: &str = "1 ប្រាក់សោធន\n2 ប្តូរអាសយដ្ឋាន\n3 ព័ត៌មាន\n98 បន្ត 9 Language";
const STATUS: &str = "12,345,678៛ មួយខែ\nថ្ងៃបើក 05/12/2026\n1 ដែលបានបើក\n2 ហេតុអ្វី?\n0 ថយ";

const NOTICE: &str = "message-sign-in-code";

/// The page before the first call, in one with a screen chosen beside it, and with a number that is none.
pub(super) fn views() -> [(&'static str, DemoVoiceView); 3] {
    let tones = Some(listen::Heard::Tones);
    let heard = |text: &str| Heard {
        text: text.to_owned(),
        spoken: screen(text),
        listen: tones,
        src: "/demo/voice/listen.wav?screen=Status&tongue=km&sample=0".to_owned(),
    };
    let message = Voice::of(Language::Khmer).notice(NOTICE).map(|notice| Heard {
        text: notice.text,
        spoken: notice.spoken,
        listen: tones,
        src: format!("/demo/voice/listen.wav?notice={NOTICE}&tongue=km"),
    });
    let plain = DemoVoiceView {
        caller: caller("012204577", false),
        call: None,
        names: vec!["Main", "Status"],
        name: String::new(),
        notices: Voice::of(Language::Khmer).notices(),
        notice: String::new(),
        tongues: vec![("km".to_owned(), "ខ្មែរ".to_owned()), ("en".to_owned(), "English".to_owned())],
        tongue: String::new(),
        samples: vec![],
        message: None,
    };
    let called = DemoVoiceView {
        call: Some(Called { heard: heard(MENU), end: false, hop: 1 }),
        name: "Status".to_owned(),
        tongue: "km".to_owned(),
        samples: vec![heard(STATUS)],
        notice: NOTICE.to_owned(),
        message,
        ..plain.clone()
    };
    let wrong = DemoVoiceView { caller: caller("12", true), ..plain.clone() };
    [("demo-voice", plain), ("demo-voice-called", called), ("demo-voice-wrong", wrong)]
}
