//! Letters and their checks in the samples.

use sothon_domain::letter::{LetterKind, MaskedCase, MaskedName, Statement};
use sothon_domain::person::Reference;
use sothon_domain::year_month::YearMonth;
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
        is_member: true,
        is_joined: false,
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
    let claimant =
        LettersView { letters: vec![row(LetterKind::Decision)], is_member: false, ..none.clone() };
    let joined = LettersView { is_joined: true, ..some.clone() };
    let with = |error| LettersView { error: Some(error), ..none.clone() };
    let no_year =
        LettersView { year: String::new(), error: Some(LettersError::NoYear), ..some.clone() };
    vec![
        page("letters", some),
        page("letters-longest", longest),
        page("letters-no-year", no_year),
        page("letters-nothing-decided", with(LettersError::NothingDecided)),
        page("letters-too-many", with(LettersError::TooMany)),
        page("letters-claimant", claimant),
        page("letters-joined", joined),
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
    samples.push(page("letter-payments".to_owned(), paid(words)));
    samples.push(page("letter-empty".to_owned(), empty));
    samples
}

/// The statement of a whole year.
fn paid(words: &'static Words) -> Paper {
    let text = |key: &'static str| words.get(key).to_owned();
    let institution = words.get("frame-institution");
    let intro = words.with("letter-payments-intro", &[("institution", institution.into())]);
    let row = |month: u8| {
        let month = YearMonth::new(2026, month).expect("invariant: a year has twelve months");
        let date = month.first_day();
        let amount = words.amount(facts::AMOUNT);
        let state = text("payments-state-paid");
        vec![words.month(month), state, words.short_date(date), "import".to_owned(), amount]
    };
    let head = ["month", "state", "as-of", "source", "amount"];
    let head = head.map(|column| words.get(&format!("payments-{column}")).to_owned()).into();
    let paper = paper(words, vec![]);
    let table = vec![
        Part::Section(text("letter-payments")),
        Part::Table { head, rows: (1..=12).map(row).collect() },
        Part::Facts(vec![(text("letter-paid-sum"), words.amount(facts::AMOUNT))]),
        Part::Paragraph(text("letter-paid-sum-what")),
    ];
    let parts = paper.parts.into_iter();
    let parts = parts.filter(|part| !matches!(part, Part::Steps(_)));
    let (mut before, mut after): (Vec<_>, Vec<_>) = (vec![Part::Paragraph(intro)], vec![]);
    for (at, part) in parts.enumerate() {
        match at {
            0 | 2 | 3 => {}
            1 => before.push(part),
            _ => after.push(part),
        }
    }
    let parts = [before, table, after].concat();
    Paper { title: words.letter_kind(LetterKind::PaymentStatement), parts, ..paper }
}

fn paper(words: &'static Words, steps: Vec<Step>) -> Paper {
    let text = |key: &'static str| words.get(key).to_owned();
    let values = [("address", "sothon.gov.kh/verify".into()), ("code", CODE.into())];
    let date = words.date(day(325));
    // As uneven as a real code, so that the page weighs what a real one weighs.
    let dark = (0..SIDE * SIDE).map(|at| (at * 2_654_435_761) >> 9 & 1 == 1).collect();
    Paper {
        language: words.language(),
        heading: ["letter-kingdom", "letter-motto", "frame-institution"].map(text).into(),
        title: words.letter_kind(LetterKind::AwardStatement),
        parts: vec![
            Part::Paragraph(words.with(
                "letter-award-intro",
                &[("institution", words.get("frame-institution").into())],
            )),
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
                dated: words.with(
                    "letter-dated",
                    &[("place", words.get("letter-seat").into()), ("date", date.into())],
                ),
                by: text("frame-institution"),
            },
        ],
    }
}

fn forms(words: &'static Words) -> Vec<Sample> {
    let page = |name: &str, code: &str, error| {
        let view = VerifyView { code: code.to_owned(), error, public_keys: vec![KEY.to_owned()] };
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
        let view = VerifiedView { found, public_keys: vec![KEY.to_owned(); 2] };
        sample(name, verified::render(&view, &frame(words, "/verify/statement")))
    };
    let name = facts::name();
    let statement = Statement {
        kind: LetterKind::ProofOfPensioner,
        number: number(),
        issued_on: day(325),
        valid_until: day(365),
        year: None,
        case: None,
        masked_name: MaskedName::of(match words.language() {
            Language::Khmer => &name.khmer,
            Language::English => &name.latin,
        }),
        amount: None,
    };
    let shown = Statement { amount: Some(facts::AMOUNT), ..statement.clone() };
    let of_year =
        Statement { kind: LetterKind::PaymentStatement, year: Some(2026), ..shown.clone() };
    let case = MaskedCase::of(Reference::of_serial(900_017));
    let decision = Statement { kind: LetterKind::Decision, case: Some(case), ..statement.clone() };
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
        page("verified-decision", holds(decision)),
        page("verified-signature", genuine(Holding::Holds, false)),
        page("verified-expired", genuine(Holding::Expired, true)),
        page("verified-revoked", genuine(Holding::Revoked(day(330)), true)),
        page("verified-forged", Found::Forged),
    ]
}
