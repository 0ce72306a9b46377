//! Letters and their checks in the samples.

use sothon_domain::letter::{LetterKind, MaskedName, Statement};
use sothon_domain::person::Reference;
use sothon_locales::working::line_text;
use sothon_locales::{Language, Words};
use time::Date;

use super::{Sample, facts, frame, sample, signed_in};
use crate::components::letter_paper::{Paper, Part, Step};
use crate::components::qr_code::Squares;
use crate::pages::letter::{self, LetterView};
use crate::pages::letters::{self, LetterRow, LettersError, LettersView};
use crate::pages::verified::{self, Found, Holding, VerifiedView};
use crate::pages::verify::{self, VerifyError, VerifyView};

const KEY: &str = "6kpsY-KcUgq-9VB7Ey7F-ZVHdq6-vnuSQh7qaRRG0iw";
/// The code of the letter in the samples.
const CODE: &str = "4821-0351-829416";
/// The size of the codes that addresses of letters need.
const SIDE: usize = 57;

/// Each page in each state.
pub(super) fn pages(words: &'static Words) -> Vec<Sample> {
    let mut samples = lists(words);
    samples.extend(papers(words));
    samples.extend(forms(words));
    samples.extend(checks(words));
    samples
}

fn day(ordinal: u16) -> Date {
    Date::from_ordinal_date(2026, ordinal).expect("invariant: samples use days that exist")
}

fn number() -> Reference {
    Reference::of_serial(4_821_035)
}

fn lists(words: &'static Words) -> Vec<Sample> {
    let page = |name: &str, view: LettersView| {
        sample(name, letters::render(&view, &signed_in(words, "/my-pension/letters")))
    };
    let row = |kind| LetterRow { number: number().to_string(), kind, issued_on: day(325) };
    let none = LettersView {
        letters: vec![],
        years: vec![],
        year: String::new(),
        show_amount: false,
        error: None,
        key: "sample-key".to_owned(),
    };
    let some = LettersView {
        letters: LetterKind::ALL.map(row).into(),
        years: vec![2026, 2025],
        year: "2026".to_owned(),
        show_amount: true,
        ..none.clone()
    };
    let longest = (0..50).map(|_| row(LetterKind::ProofOfPensioner)).collect();
    let years = (1_996..=2_026).rev().collect();
    let longest = LettersView { letters: longest, years, ..none.clone() };
    let with = |error| LettersView { error: Some(error), ..none.clone() };
    let no_year =
        LettersView { year: String::new(), error: Some(LettersError::NoYear), ..some.clone() };
    vec![
        page("letters", some),
        page("letters-longest", longest),
        page("letters-no-year", no_year),
        page("letters-nothing-decided", with(LettersError::NothingDecided)),
        page("letters-too-many", with(LettersError::TooMany)),
        page("letters-none", none),
    ]
}

/// The same letter with the working that has the most lines, with one of few, and with nothing in it.
fn papers(words: &'static Words) -> Vec<Sample> {
    let page = |name: String, paper: Paper| {
        let view = LetterView { number: number().to_string(), paper };
        let path = format!("/my-pension/letters/{}", view.number);
        sample(name, letter::render(&view, &signed_in(words, &path)))
    };
    let empty = Paper {
        language: Language::Khmer,
        heading: vec![],
        title: words.letter_kind(LetterKind::ProofOfPensioner),
        parts: vec![],
    };
    let worked = facts::whys().into_iter().map(|(name, why)| {
        let lines = (1..).zip(&why.working.lines).map(|(number, line)| {
            let text = line_text(line, number, words);
            Step {
                text: [vec![text.name], text.details].concat().join(" "),
                citation: text.citation,
                amount: text.amount,
                is_result: number == 3,
            }
        });
        (name, paper(words, lines.collect()))
    });
    let mut samples: Vec<_> =
        worked.map(|(name, paper)| page(format!("letter-{name}"), paper)).collect();
    samples.push(page("letter-empty".to_owned(), empty));
    samples
}

fn paper(words: &'static Words, steps: Vec<Step>) -> Paper {
    let text = |key: &'static str| words.get(key).to_owned();
    let values = [("address", "sothon.gov.kh/verify".into()), ("code", CODE.into())];
    let date = words.date(day(325));
    // As uneven as a real code, so that the page weighs what a real one weighs.
    let dark = (0..SIDE * SIDE).map(|at| (at * 2_654_435_761) >> 9 & 1 == 1).collect();
    Paper {
        language: words.language(),
        heading: ["letter-kingdom", "letter-motto", "letter-institution"].map(text).into(),
        title: words.letter_kind(LetterKind::AwardStatement),
        parts: vec![
            Part::Paragraph(text("letter-award-intro")),
            Part::Facts(vec![
                (text("letter-number"), number().to_string()),
                (text("letter-name"), facts::shown_name(words)),
                (text("letter-amount"), words.amount(facts::AMOUNT)),
                (text("letter-valid-until"), date.clone()),
            ]),
            Part::Section(text("letter-working")),
            Part::Paragraph(text("letter-binding")),
            Part::Steps(steps),
            Part::Section(text("letter-verify")),
            Part::Check {
                squares: Squares { side: SIDE, dark },
                url: format!("https://sothon.gov.kh/verify/{}", "Ab3_".repeat(40)),
                code: CODE.to_owned(),
                caption: words.with("letter-verify-how", &values),
            },
            Part::Signed {
                dated: words.with("letter-dated", &[("date", date.into())]),
                by: text("letter-institution"),
            },
        ],
    }
}

fn forms(words: &'static Words) -> Vec<Sample> {
    let page = |name: &str, code: &str, error| {
        let view = VerifyView { code: code.to_owned(), error, public_key: KEY.to_owned() };
        sample(name, verify::render(&view, &frame(words, "/verify")))
    };
    vec![
        page("verify", "", None),
        page("verify-malformed", "12", Some(VerifyError::Malformed)),
        page("verify-unknown", CODE, Some(VerifyError::Unknown)),
        page("verify-often", CODE, Some(VerifyError::TooOften)),
        page("verify-busy", CODE, Some(VerifyError::Busy)),
    ]
}

fn checks(words: &'static Words) -> Vec<Sample> {
    let page = |name: &str, found| {
        let view = VerifiedView { found, public_key: KEY.to_owned() };
        sample(name, verified::render(&view, &frame(words, "/verify/statement")))
    };
    let name = facts::name();
    let statement = Statement {
        kind: LetterKind::ProofOfPensioner,
        number: number(),
        issued_on: day(325),
        valid_until: day(365),
        year: None,
        masked_name: MaskedName::of(match words.language() {
            Language::Khmer => &name.khmer,
            Language::English => &name.latin,
        }),
        amount: None,
    };
    let shown = Statement { amount: Some(facts::AMOUNT), ..statement.clone() };
    let of_year =
        Statement { kind: LetterKind::PaymentStatement, year: Some(2026), ..shown.clone() };
    let genuine = |holding, by_register| Found::Genuine {
        statement: statement.clone(),
        holding,
        by_register,
    };
    let holds =
        |statement| Found::Genuine { statement, holding: Holding::Holds, by_register: true };
    vec![
        page("verified", genuine(Holding::Holds, true)),
        page("verified-amount", holds(shown)),
        page("verified-year", holds(of_year)),
        page("verified-signature", genuine(Holding::Holds, false)),
        page("verified-expired", genuine(Holding::Expired, true)),
        page("verified-revoked", genuine(Holding::Revoked(day(330)), true)),
        page("verified-forged", Found::Forged),
    ]
}
