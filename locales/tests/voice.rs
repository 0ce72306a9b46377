//! What is heard of screens and text messages: numbers read back, dates, codes, and a clip for every message.
//! `SOTHON_WRITE_VOICE=1 cargo test -p sothon-locales voice` writes the lists of clips anew.

use crate::source;

use std::fs;

use sothon_domain::access::Office;
use sothon_locales::voice::{Spoken, Voice, screen};
use sothon_locales::{Language, Value, Words};
use source::{messages, root};
use time::macros::date;

fn voice(language: Language) -> &'static Voice {
    Voice::of(language)
}

fn ids(spoken: &Spoken) -> Vec<&str> {
    spoken.clips.iter().map(|clip| clip.id.as_str()).collect()
}

fn heard(text: &str) -> String {
    let spoken = screen(text);
    assert_eq!(spoken.unsaid, Vec::<String>::new(), "{text}");
    ids(&spoken).join(" ")
}

/// Reads a counted number as a listener does, who knows nothing of how it was put together: a unit counts
/// whatever smaller was heard just before it.
fn listened(clips: &[&str]) -> u64 {
    let mut sums: Vec<u64> = Vec::new();
    for clip in clips {
        let unit = match *clip {
            "number-and" => continue,
            "number-hundreds" => 100,
            "number-thousands" => 1_000,
            "number-ten-thousands" => 10_000,
            "number-hundred-thousands" => 100_000,
            "number-millions" => 1_000_000,
            "number-billions" => 1_000_000_000,
            below => {
                let number = below.strip_prefix("number-").and_then(|digits| digits.parse().ok());
                sums.push(number.expect("a clip of a number"));
                continue;
            }
        };
        let mut counted = 0;
        while let Some(last) = sums.pop_if(|last| *last < unit) {
            counted += last;
        }
        assert!(counted > 0, "a unit of nothing: {clips:?}");
        sums.push(counted * unit);
    }
    assert!(sums.is_sorted_by(|a, b| a > b), "small before large: {clips:?}");
    sums.iter().sum()
}

#[test]
fn every_number_is_heard_as_itself() {
    let large = [
        10_000,
        10_001,
        99_999,
        100_000,
        101_010,
        510_000,
        999_999,
        1_000_000,
        1_234_567,
        12_345_678,
        20_000_000,
        999_999_999,
        1_000_000_000,
        1_001_000_000,
        9_999_999_999,
        123_456_789_012,
        999_999_999_999,
        1_000_000_000_000,
    ];
    for language in Language::ALL {
        for number in (0..=9_999).chain(large) {
            let spoken = voice(language).number(number);
            assert_eq!(spoken.unsaid, Vec::<String>::new(), "{language:?} {number}");
            assert_eq!(listened(&ids(&spoken)), number, "{language:?}");
        }
    }
}

#[test]
fn numbers_sound_as_they_are_counted_in_each_language() {
    let said = |language, number| {
        let clips = voice(language).number(number).clips;
        clips.iter().map(|clip| clip.text.as_str()).collect::<Vec<_>>().join(" ")
    };
    assert_eq!(said(Language::Khmer, 0), "សូន្យ");
    assert_eq!(said(Language::Khmer, 510_000), "ប្រាំ សែន មួយ ម៉ឺន");
    assert_eq!(said(Language::Khmer, 1_234_567), "មួយ លាន ពីរ សែន បី ម៉ឺន បួន ពាន់ ប្រាំ រយ ហុកសិបប្រាំពីរ");
    assert_eq!(said(Language::English, 1_005), "one thousand and five");
    assert_eq!(said(Language::English, 510_000), "five hundred and ten thousand");
    let above = said(Language::English, 1_000_000_000_000_000);
    assert!(above.starts_with("one zero zero"), "{above}");
}

#[test]
fn dates_are_heard_in_words_however_they_are_written() {
    let day = date!(2026 - 12 - 05);
    let number = |language, number| ids(&voice(language).number(number)).join(" ");
    for language in Language::ALL {
        let words = Words::of(language);
        let in_full = words.date(day);
        let figures = words.short_date(day);
        let said = |date: &str| {
            let values = [("institution", "-".into()), ("date", Value::from(date))];
            let spoken = voice(language).message("draft-message-ends", &values);
            assert_eq!(spoken.unsaid, Vec::<String>::new(), "{date}");
            ids(&spoken).join(" ")
        };
        assert_eq!(said(&in_full), said(&figures), "{language:?}");
        let year = number(language, 2026);
        let heard = said(&in_full);
        assert!(heard.contains("format-month-12") && heard.contains(&year), "{heard}");
        assert!(heard.contains("number-5 "), "no nought before the five: {heard}");
    }
    assert_eq!(
        heard("Since 11/2026"),
        format!("ussd-move-since format-month-11 {}", number(Language::English, 2026))
    );
}

#[test]
fn an_office_and_an_hour_are_heard_in_their_own_words() {
    let words = Words::of(Language::Khmer);
    let office = words.office(&Office::Province("12".parse().unwrap()));
    let values = [
        ("institution", "-".into()),
        ("reference", "4821-0357".into()),
        ("office", office.into()),
        ("hotline", "1288".into()),
    ];
    let spoken = voice(Language::Khmer).message("message-case-counter", &values);
    assert_eq!(spoken.unsaid, Vec::<String>::new());
    let heard = ids(&spoken).join(" ");
    assert!(heard.contains("staff-office-province place-12"), "{heard}");
    let values = [
        ("institution", "-".into()),
        ("from", "22/11 02:05".into()),
        ("dial", "*1288#".into()),
        ("hotline", "1288".into()),
    ];
    let khmer = voice(Language::Khmer).message("pin-renewal-message-ready-from", &values);
    let heard = ids(&khmer).join(" ");
    let parted = "number-2 voice-moment.4 number-5 voice-moment.5";
    assert!(heard.contains(parted), "two numbers are never one behind the other: {heard}");
    let spoken = voice(Language::English).message("pin-renewal-message-ready-from", &values);
    assert_eq!(spoken.unsaid, Vec::<String>::new());
    let heard = ids(&spoken).join(" ");
    let hour = "number-22 format-month-11 voice-moment.1 number-2 voice-moment.2 number-5";
    assert!(heard.contains(hour), "{heard}");
}

#[test]
fn references_codes_and_phones_are_heard_sign_by_sign() {
    assert_eq!(
        heard("Request 4821-0357"),
        "ussd-case number-4 number-8 number-2 number-1 number-0 number-3 number-5 number-7"
    );
    let said = voice(Language::English).message(
        "death-message-asked",
        &[("institution", "-".into()), ("dial", "*1288#".into()), ("hotline", "023 99".into())],
    );
    assert_eq!(said.unsaid, Vec::<String>::new());
    assert_eq!(
        ids(&said).join(" "),
        "frame-institution death-message-asked.1 voice-star number-1 number-2 number-8 number-8 voice-hash \
         death-message-asked.2 number-0 number-2 number-3 number-9 number-9"
    );
    let code = [("code", "204518".into()), ("host", "sothon.gov.kh".into())];
    let said = voice(Language::English).message("message-sign-in-code", &code);
    assert_eq!(
        ids(&said).join(" "),
        "number-2 number-0 number-4 number-5 number-1 number-8 message-sign-in-code",
        "the line for machines is silent"
    );
}

#[test]
fn a_screen_is_heard_with_its_amounts_states_and_keys() {
    assert_eq!(
        heard("KHR 510,000 a month\nNext payment 05/12/2026\n1 Past payments\n0 Back"),
        "ussd-status-amount.1 number-5 number-hundreds number-and number-10 number-thousands \
         ussd-status-amount.2 ussd-status-next number-5 format-month-12 number-2 number-thousands \
         number-and number-26 ussd-status-payments voice-press number-1 ussd-back voice-press number-0"
    );
    assert_eq!(
        heard("98 More 9 Language"),
        "ussd-more-language.1 voice-press number-9 number-8 ussd-more-language.2 voice-press number-9"
    );
    let payment = heard("11/2026 KHR 4,000 paid");
    assert!(payment.ends_with("number-4 number-thousands ussd-payment-state-paid"), "{payment}");
    let working = heard("67.5% x 100\n= 67");
    assert!(working.contains("number-67 voice-point number-5 voice-percent"), "{working}");
    assert!(heard("Not yet explained -5").ends_with("voice-minus number-5"));
}

#[test]
fn places_are_heard_by_name_where_there_is_a_clip_and_else_by_their_digits() {
    assert_eq!(heard("12 Phnom Penh"), "place-12 voice-press number-1 number-2");
    assert_eq!(heard("01 Banteay Neang"), "voice-place-numbered number-0 number-1");
    assert_eq!(heard("Ou Thum\nBanteay Meanchey"), "voice-place-typed place-01");
}

#[test]
fn khmer_in_latin_letters_has_the_voice_of_khmer() {
    let words = Words::romanised();
    let spoken = screen(words.get("ussd-pin"));
    assert_eq!(ids(&spoken), ["ussd-pin"]);
    assert!(spoken.clips.iter().all(|clip| clip.language == Language::Khmer));
    let khmer = screen(Words::of(Language::Khmer).get("ussd-pin"));
    assert_eq!(khmer, spoken);
}

#[test]
fn what_has_no_clip_is_said_to_have_none() {
    let spoken = screen("No message of ours\n1 My pension");
    assert_eq!(spoken.unsaid, ["No message of ours"]);
    assert_eq!(ids(&spoken), ["voice-unsaid", "ussd-main-pension", "voice-press", "number-1"]);
    let values = [("institution", "-".into()), ("reference", "no reference".into())];
    let spoken = voice(Language::English).message("paper-message-missing", &values);
    assert_eq!(spoken.unsaid, ["no reference"]);
}

/// Something that fits the placeholder with this name, in both languages.
fn sample(name: &str) -> Value<'static> {
    match name {
        "date" => "05/12/2026".into(),
        "from" => "22/11 02:05".into(),
        "month" => "11/2026".into(),
        "rate" => "67.5%".into(),
        "amount" | "salary" | "count" | "left" | "age" => "12".into(),
        "year" => "2008".into(),
        "place" => "ភ្នំពេញ".into(),
        // Words of the language itself: the atlas and the test of offices fill these.
        "state" | "scheme" | "office" => Value::Number(1),
        _ => "4821-0357".into(),
    }
}

#[test]
fn every_screen_and_notice_has_its_clips() {
    let mut missing = Vec::new();
    for language in Language::ALL {
        for (key, message) in messages(language.code()) {
            let notice = message.file == "message" || message.file.ends_with("-message");
            let mail = key.ends_with("-mail") || key.ends_with("-subject");
            let screen = message.file == "ussd" && !key.starts_with("ussd-reply-");
            if !(screen || notice && !mail) {
                continue;
            }
            let values: Vec<(&str, Value<'_>)> =
                message.placeholders.iter().map(|name| (name.as_str(), sample(name))).collect();
            let spoken = voice(language).message(&key, &values);
            let unsaid = spoken.clips.iter().any(|clip| clip.id == "voice-unsaid");
            if unsaid || spoken.clips.is_empty() || !spoken.unsaid.is_empty() {
                missing.push(format!("{} {key}: {:?}", language.code(), spoken.unsaid));
            }
        }
    }
    assert!(missing.is_empty(), "no clips for\n{}", missing.join("\n"));
}

#[test]
fn every_notice_is_heard_with_invented_values() {
    for language in Language::ALL {
        let keys = voice(language).notices();
        assert!(keys.len() > 80 && keys.contains(&"message-sign-in-code"), "{keys:?}");
        for key in keys {
            let notice = voice(language).notice(key).expect("a key of the list");
            assert!(!notice.text.is_empty() && notice.text != key, "{key}");
            let clips = ids(&notice.spoken);
            assert!(!clips.is_empty() && !clips.contains(&"voice-unsaid"), "{key}: {clips:?}");
            assert_eq!(notice.spoken.unsaid, Vec::<String>::new(), "{key}");
        }
        for other in ["ussd-pin", "notices-title", "no-message-of-ours", ""] {
            assert_eq!(voice(language).notice(other), None, "{other}");
        }
    }
}

#[test]
fn the_lists_of_clips_are_fresh() {
    for language in Language::ALL {
        let path = root().join("voice").join(format!("{}.tsv", language.code()));
        let table = voice(language).table();
        if std::env::var_os("SOTHON_WRITE_VOICE").is_some() {
            fs::write(&path, &table).expect("the list can be written");
        }
        let kept = fs::read_to_string(&path).expect("the list of clips is there");
        let changed: Vec<_> =
            table.lines().filter(|line| !kept.lines().any(|kept| kept == *line)).collect();
        assert!(
            kept == table,
            "{}: run cargo xtask voice-script --write; new: {changed:#?}",
            path.display()
        );
    }
}

#[test]
fn each_clip_has_a_name_of_its_own_and_none_passes_for_recorded() {
    for language in Language::ALL {
        let clips = voice(language).clips();
        let mut ids: Vec<&str> = clips.iter().map(|clip| clip.id.as_str()).collect();
        ids.sort_unstable();
        assert!(ids.is_sorted_by(|a, b| a < b), "two clips have one name");
        assert!(
            clips.iter().all(|clip| !clip.text.is_empty() && !clip.text.contains(['\t', '\n']))
        );
        assert!(clips.iter().all(|clip| !clip.recorded), "nobody has spoken yet");
    }
}
