//! How many parts each text message takes with the longest values that can come. Those that take two are listed in
//! `tests/two-parts.txt`: `SOTHON_WRITE_SCREENS=1 cargo test -p sothon-ussd texts` writes it anew.

use std::ffi::OsStr;
use std::fmt::Write as _;
use std::fs;
use std::path::Path;

use sothon_domain::access::Office;
use sothon_domain::person::Reference;
use sothon_locales::{Language, Value, Words};
use sothon_ussd::Tongue;
use sothon_ussd::text::{parts, septets, ucs2, units, without_invisible};
use time::{Date, Month};
use unicode_segmentation::UnicodeSegmentation;

/// What is as long as it is in every message.
const FIXED: [(&str, &str); 10] = [
    ("institution", "NSAF"),
    ("hotline", "1288"),
    ("reply", "1288"),
    ("sign", "1"),
    ("host", "sothon.gov.kh"),
    ("code", "482913"),
    ("ending", "577"),
    ("number", "90-4821-0357"),
    ("numbers", "577, 203, 4-1"),
    ("from", "22/11 02:05"),
];

/// A text message as it is sent.
struct Sent {
    tongue: Tongue,
    key: String,
    /// Whether it names a person, as whoever wants it gets it.
    named: bool,
    text: String,
}

impl Sent {
    fn name(&self) -> String {
        let named = if self.named { " with a name" } else { "" };
        format!("{} {}{named}", self.tongue.code(), self.key)
    }
}

fn words(tongue: Tongue) -> &'static Words {
    match tongue {
        Tongue::Khmer => Words::of(Language::Khmer),
        Tongue::Romanised => Words::romanised(),
        Tongue::English => Words::of(Language::English),
    }
}

/// The keys of all text messages of a tongue.
fn keys(tongue: Tongue) -> Vec<String> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../locales").join(tongue.code());
    let mut keys = Vec::new();
    for entry in fs::read_dir(folder).expect("the words are there") {
        let path = entry.expect("the words are there").path();
        let file = path.file_stem().and_then(OsStr::to_str).unwrap_or_default();
        if file != "message" && !file.ends_with("-message") {
            continue;
        }
        let text = fs::read_to_string(&path).expect("the words are there");
        let found = text.lines().filter_map(|line| line.split_once(" =")).map(|(key, _)| key);
        keys.extend(found.filter(|key| is_of_a_text(key)).map(str::to_owned));
    }
    keys.sort();
    keys
}

fn is_of_a_text(key: &str) -> bool {
    let is_key = key.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-');
    let of_mail = key.ends_with("-mail") || key.ends_with("-subject");
    // What stands for a person's or a child's name in other texts.
    let of_a_name = ["message-somebody", "age-out-message-born"].contains(&key);
    is_key && !of_mail && !of_a_name
}

fn longest(texts: impl Iterator<Item = String>) -> String {
    texts.max_by_key(|text| units(text)).expect("there is one")
}

/// The longest date: some messages write it in words.
fn date(key: &str, words: &Words) -> String {
    let in_words = key.starts_with("delegate-") || key.starts_with("payee-");
    let days = (1..=12_u8).map(|number| {
        let month = Month::try_from(number).expect("twelve months");
        Date::from_calendar_date(2026, month, 22).expect("a day")
    });
    longest(days.map(|day| if in_words { words.date(day) } else { words.short_date(day) }))
}

/// The longest name of an office of a province. Khmer in Latin letters has none of its own.
fn office(tongue: Tongue) -> String {
    let words = match tongue {
        Tongue::Khmer => Words::of(Language::Khmer),
        Tongue::Romanised | Tongue::English => Words::of(Language::English),
    };
    longest((1..=25).map(|number| {
        let province = format!("{number:02}").parse().expect("a province");
        words.office(&Office::Province(province))
    }))
}

fn name(tongue: Tongue, named: bool) -> &'static str {
    match tongue {
        _ if !named => words(tongue).get("message-somebody"),
        Tongue::Khmer => "ស្រីមុំ សុវណ្ណរតនៈ",
        Tongue::Romanised | Tongue::English => "Sreymom Sovannarattanak",
    }
}

fn sent(tongue: Tongue, key: &str, named: bool) -> Sent {
    let words = words(tongue);
    let stops = key.starts_with("account-") || key.starts_with("death-");
    let dial = if stops { "*1288*6#" } else { "*1288#" };
    let page = match tongue {
        Tongue::English => "sothon.gov.kh/en/activate",
        Tongue::Khmer | Tongue::Romanised => "sothon.gov.kh/activate",
    };
    let reference = Reference::of_serial(4_821_035).to_string();
    let child = match named {
        true => name(tongue, true).to_owned(),
        false => words.with("age-out-message-born", &[("year", "2006".into())]),
    };
    let mut values: Vec<(&str, Value<'_>)> =
        FIXED.map(|(name, text)| (name, Value::from(text))).to_vec();
    values.extend([
        ("dial", dial.into()),
        ("address", page.into()),
        ("reference", reference.into()),
        ("date", date(key, words).into()),
        ("office", office(tongue).into()),
        ("name", name(tongue, named).into()),
        ("child", child.into()),
    ]);
    let text = without_invisible(&words.with(key, &values));
    Sent { tongue, key: key.to_owned(), named, text }
}

/// A trusted contact knows whose he is: these name her always.
fn always_names(key: &str) -> bool {
    key.starts_with("trusted-contact-message-") || key == "death-message-contact"
}

fn texts() -> Vec<Sent> {
    let mut all = Vec::new();
    for tongue in Tongue::ALL {
        for key in keys(tongue) {
            let (plain, named) = (sent(tongue, &key, false), sent(tongue, &key, true));
            let names = plain.text != named.text;
            if !(names && always_names(&key)) {
                all.push(plain);
            }
            if names {
                all.push(named);
            }
        }
    }
    all
}

#[test]
fn none_takes_more_than_two_parts_and_none_is_cut_inside_a_cluster() {
    let texts = texts();
    assert!(texts.len() > 200, "the files of words have another form: {}", texts.len());
    for sent in texts {
        let (made, latin) = (parts(&sent.text), septets(&sent.text).is_some());
        assert_eq!(made.concat(), sent.text, "{}", sent.name());
        assert!((1..=2).contains(&made.len()), "{}: {} parts", sent.name(), made.len());
        assert_eq!(latin, sent.tongue != Tongue::Khmer, "{}: {}", sent.name(), sent.text);
        let most = match (latin, made.len()) {
            (true, 1) => 160,
            (true, _) => 153,
            (false, 1) => 70,
            (false, _) => 67,
        };
        let clusters: Vec<usize> = sent.text.grapheme_indices(true).map(|(at, _)| at).collect();
        let mut at = 0;
        for part in made {
            assert!(clusters.contains(&at), "{}: cut before {part}", sent.name());
            let taken = if latin { septets(part) } else { Some(ucs2(part)) };
            assert!(taken.is_some_and(|taken| taken <= most), "{}: {part}", sent.name());
            at += part.len();
        }
    }
}

#[test]
fn the_list_of_those_that_take_two_is_as_they_are() {
    let mut list = String::from(
        "Text messages that take two parts with their longest values, and the units of each. Made by the tests; see \
         tests/smpp/texts.rs.\n\n",
    );
    for sent in texts().iter().filter(|sent| parts(&sent.text).len() > 1) {
        writeln!(list, "{}: {}", sent.name(), units(&sent.text)).expect("a string takes all");
    }
    let file = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/two-parts.txt");
    if std::env::var_os("SOTHON_WRITE_SCREENS").is_some() {
        fs::write(file, &list).expect("the list can be written");
    }
    let kept = fs::read_to_string(file).expect("the list is there");
    let changed: Vec<&str> =
        list.lines().filter(|line| !kept.lines().any(|kept| kept == *line)).collect();
    assert!(kept == list, "tests/two-parts.txt differs; new: {changed:#?}");
}
