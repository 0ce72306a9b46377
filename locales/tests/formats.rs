//! How amounts, dates and lengths look in each language.

use crate::source;

use sothon_domain::money::{Fraction, Months, Riel};
use sothon_domain::year_month::YearMonth;
use sothon_locales::{Language, Value, Words};
use time::macros::{date, datetime};

/// Shows the same thing in Khmer and in English.
fn both(write: impl Fn(&Words) -> String) -> (String, String) {
    (write(Words::of(Language::Khmer)), write(Words::of(Language::English)))
}

fn same(written: (String, String), khmer: &str, english: &str) {
    assert_eq!((written.0.as_str(), written.1.as_str()), (khmer, english));
}

#[test]
fn amounts_are_whole_riel() {
    same(both(|w| w.amount(Riel::new(510_000))), "៥១០.០០០៛", "KHR\u{A0}510,000");
    same(both(|w| w.amount(Riel::new(1_562_700))), "១.៥៦២.៧០០៛", "KHR\u{A0}1,562,700");
    same(both(|w| w.amount(Riel::new(0))), "០៛", "KHR\u{A0}0");
    same(both(|w| w.amount(Riel::new(-999))), "\u{2212}៩៩៩៛", "KHR\u{A0}\u{2212}999");
    same(
        both(|w| w.number(i64::MIN)),
        "\u{2212}៩.២២៣.៣៧២.០៣៦.៨៥៤.៧៧៥.៨០៨",
        "\u{2212}9,223,372,036,854,775,808",
    );
}

#[test]
fn dates_begin_with_the_day() {
    let day = date!(2026 - 01 - 12);
    same(both(|w| w.date(day)), "ថ្ងៃទី១២ ខែមករា ឆ្នាំ២០២៦", "12 January 2026");
    same(both(|w| w.short_date(day)), "១២/០១/២០២៦", "12/01/2026");
    let month = YearMonth::of(day);
    same(both(|w| w.month(month)), "ខែមករា ឆ្នាំ២០២៦", "January 2026");
}

#[test]
fn each_month_has_its_name() {
    let khmer =
        ["មករា", "កុម្ភៈ", "មីនា", "មេសា", "ឧសភា", "មិថុនា", "កក្កដា", "សីហា", "កញ្ញា", "តុលា", "វិច្ឆិកា", "ធ្នូ"];
    for (number, name) in (1..).zip(khmer) {
        let month = YearMonth::new(2026, number).expect("the test itself is sound");
        assert_eq!(Words::of(Language::Khmer).month(month), format!("ខែ{name} ឆ្នាំ២០២៦"));
    }
}

#[test]
fn the_time_of_day_is_that_of_cambodia() {
    same(both(|w| w.time(datetime!(2026-11-21 18:05 UTC))), "០១:០៥", "01:05");
}

#[test]
fn rates_are_rounded_half_up_to_two_decimals() {
    let rate = |n, d| Fraction::new(n, d).expect("the test itself is sound");
    same(both(|w| w.rate(&rate(4, 5))), "៨០%", "80%");
    same(both(|w| w.rate(&rate(175, 10_000))), "១,៧៥%", "1.75%");
    same(both(|w| w.rate(&rate(20_625, 100_000))), "២០,៦៣%", "20.63%");
    same(both(|w| w.rate(&rate(1, 3))), "៣៣,៣៣%", "33.33%");
    same(both(|w| w.rate(&rate(5125, 10_000))), "៥១,២៥%", "51.25%");
    same(both(|w| w.rate(&rate(-1, 8))), "\u{2212}១២,៥%", "\u{2212}12.5%");
    same(both(|w| w.rate(&rate(0, 1))), "០%", "0%");
}

#[test]
fn service_is_in_years_and_months() {
    let length = |months| both(|w| w.service(Months::new(months)));
    same(length(400), "៣៣\u{A0}ឆ្នាំ ៤\u{A0}ខែ", "33\u{A0}years 4\u{A0}months");
    same(length(240), "២០\u{A0}ឆ្នាំ", "20\u{A0}years");
    same(length(13), "១\u{A0}ឆ្នាំ ១\u{A0}ខែ", "1\u{A0}year 1\u{A0}month");
    same(length(0), "០\u{A0}ខែ", "0\u{A0}months");
}

#[test]
fn a_text_message_with_a_code_fits_one_message_and_ends_in_the_line_phones_read() {
    let values = [("code", Value::Text("482913")), ("host", Value::Text("sothon.gov.kh"))];
    for (language, most) in [(Language::Khmer, 70), (Language::English, 160)] {
        let text = Words::of(language).with("message-sign-in-code", &values);
        assert!(text.ends_with("\n@sothon.gov.kh #482913"), "{text}");
        assert!(!text.contains('\u{200B}'), "{text:?}");
        assert!(text.encode_utf16().count() <= most, "{}: {text}", text.encode_utf16().count());
    }
}

/// Messages that have the word for day before what is no date in full: its number, or a date in figures.
const SAY_DAY_THEMSELVES: &[&str] = &["format-date", "ussd-alive-overdue", "voice-moment"];

#[test]
fn no_khmer_message_says_day_before_a_date_that_says_it_too() {
    let date = Words::of(Language::Khmer).date(date!(2026 - 01 - 12));
    assert!(date.starts_with("ថ្ងៃទី"), "{date}: the word may stand in messages");
    let mut twice = Vec::new();
    for (file, text) in source::files("km") {
        let mut key = "";
        for line in text.lines() {
            if let Some((begun, _)) = line.split_once(" =")
                && begun.starts_with(|letter: char| letter.is_ascii_lowercase())
            {
                key = begun;
            }
            let parts: Vec<&str> = line.split("{ $").collect();
            let before = &parts[..parts.len() - 1];
            let says_day = before.iter().any(|text| {
                let text = text.trim_end();
                text.ends_with("ថ្ងៃ") || text.ends_with("ថ្ងៃទី")
            });
            if says_day && !SAY_DAY_THEMSELVES.contains(&key) {
                twice.push(format!("km/{file}.ftl: {key}"));
            }
        }
    }
    assert!(twice.is_empty(), "{}", twice.join("\n"));
}
