//! The page on which a visitor chooses what lies on the scanner, and what goes wrong next. Without script.

use std::fmt::Write;

use sothon_domain::finger::FingerPosition;
use sothon_domain::khmer::digits;
use sothon_locales::{Language, Words};

use super::device::Setting;
use super::fault::Fault;
use super::print::Touch;

const STYLE: &str = "body{font:1.1rem/1.7 'Noto Sans Khmer','Khmer OS',sans-serif;max-width:40rem;margin:2rem auto;\
    padding:0 1rem;color:#1b1b1b;background:#fff}label,legend{font-weight:700;display:block}\
    select,input,button{font:inherit;padding:.4rem;margin:.2rem 0 1rem;min-width:18rem;max-width:100%}";

/// The page, with what is chosen now.
pub(super) fn page(now: &Setting, language: Language) -> String {
    let words = Words::of(language);
    let other = language.other();
    let (here, there) = match language {
        Language::Khmer => ("/", "/en"),
        Language::English => ("/en", "/"),
    };
    let title = words.get("mock-title");
    let mut page = format!(
        "<!doctype html><html lang=\"{}\"><head><meta charset=\"utf-8\"><title>{title}</title>\
         <meta name=\"viewport\" content=\"width=device-width\"><style>{STYLE}</style></head><body>\
         <main><p><a href=\"{there}\" lang=\"{}\">{}</a></p><h1>{title}</h1><p>{}</p>\
         <form method=\"post\" action=\"{here}\">",
        language.code(),
        other.code(),
        Words::of(other).get("mock-language"),
        words.get("mock-lead"),
    );
    let _ = write!(
        page,
        "<label for=\"person\">{}</label><input id=\"person\" name=\"person\" inputmode=\"numeric\" \
         value=\"{}\">",
        words.get("mock-person"),
        now.person,
    );
    page += &select(words, ("finger", "mock-finger"), &fingers(words, now.finger));
    page += &select(words, ("touch", "mock-touch"), &touches(words, now.touch));
    page += &select(words, ("fault", "mock-fault"), &faults(words, now.fault));
    let _ = write!(page, "<button>{}</button></form></main></body></html>", words.get("mock-set"));
    page
}

/// A choice: its value, its words, and whether it is the present one.
type Choice = (String, String, bool);

fn fingers(words: &Words, now: Option<FingerPosition>) -> Vec<Choice> {
    let as_asked = (String::new(), words.get("mock-as-asked").to_owned(), now.is_none());
    let finger = |finger: FingerPosition| {
        let said = words.get(&format!("my-data-finger-{}", finger.code())).to_owned();
        (finger.number().to_string(), said, now == Some(finger))
    };
    let all = (1..=10).filter_map(|number| FingerPosition::new(number).ok());
    std::iter::once(as_asked).chain(all.map(finger)).collect()
}

fn touches(words: &Words, now: Touch) -> Vec<Choice> {
    let touch = |touch: Touch| {
        let said = words.get(&format!("mock-touch-{}", touch.code())).to_owned();
        (touch.code().to_owned(), said, now == touch)
    };
    Touch::ALL.into_iter().map(touch).collect()
}

fn faults(words: &Words, now: Option<Fault>) -> Vec<Choice> {
    let none = (String::new(), words.get("mock-no-fault").to_owned(), now.is_none());
    let fault = |fault: Fault| {
        let said = words.get(&format!("mock-fault-{}", fault.code())).to_owned();
        (fault.code().to_owned(), said, now == Some(fault))
    };
    std::iter::once(none).chain(Fault::ALL.into_iter().map(fault)).collect()
}

fn select(words: &Words, (name, key): (&str, &str), choices: &[Choice]) -> String {
    let mut select = format!(
        "<label for=\"{name}\">{}</label><select id=\"{name}\" name=\"{name}\">",
        words.get(key)
    );
    for (value, said, chosen) in choices {
        let chosen = if *chosen { " selected" } else { "" };
        let _ = write!(select, "<option value=\"{value}\"{chosen}>{said}</option>");
    }
    select + "</select>"
}

/// Takes what was chosen. What is none of the choices leaves the present one.
pub(super) fn choose(now: &mut Setting, form: &[u8]) {
    let Ok(fields) = serde_urlencoded::from_bytes::<Vec<(String, String)>>(form) else { return };
    for (name, value) in &fields {
        match name.as_str() {
            "person" => now.person = digits::to_ascii(value.trim()).parse().unwrap_or(now.person),
            "finger" => now.finger = value.parse().ok().and_then(|at| FingerPosition::new(at).ok()),
            "touch" => {
                let named = Touch::ALL.into_iter().find(|touch| touch.code() == value);
                now.touch = named.unwrap_or(now.touch);
            }
            "fault" => now.fault = Fault::of_code(value),
            _ => {}
        }
    }
}
