//! The table of kinds that a newcomer finds says what the kinds say of themselves.

use sothon_domain::casework::{CaseKind, Level, LevelTable, Levels, Senders};
use sothon_domain::flow::Answers;
use sothon_domain::money::Riel;
use sothon_domain::paper::PaperKind;
use sothon_locales::{Language, Words};
use time::macros::date;

const PAGE: &str = include_str!("../../docs/case-kinds.md");

/// More a month than any step of the table of levels begins with, in riel.
const MUCH: i64 = 100_000_000;

fn senders(kind: CaseKind) -> &'static str {
    match kind.senders() {
        Senders::Members => "members",
        Senders::Unpensioned => "members without a pension of their own",
        Senders::NewRetirees => "members who serve, confirmed survivors",
        Senders::Bereaved => "members, survivors",
        Senders::Everybody => "everybody",
    }
}

fn levels(kind: CaseKind) -> String {
    let table = LevelTable::released();
    let of = |monthly| table.levels(kind, Riel::new(monthly), date!(2026 - 11 - 23));
    let codes = |levels: &Levels| {
        let codes: Vec<_> = levels.as_slice().iter().copied().map(Level::code).collect();
        codes.join(", ")
    };
    let (least, most) = (of(0), of(MUCH));
    match most.as_slice().last() {
        Some(last) if least != most => format!("{}, up to {}", codes(&least), last.code()),
        _ => codes(&least),
    }
}

fn row(kind: CaseKind) -> String {
    let name = |language| Words::of(language).case_kind(kind).replace('\u{200B}', "");
    let papers = kind.papers(&Answers::default());
    let papers: Vec<_> = papers.into_iter().map(PaperKind::code).collect();
    format!(
        "| `{}` | {} | {} | {} | {} | {} | {} | {} |",
        kind.code(),
        name(Language::English),
        name(Language::Khmer),
        senders(kind),
        kind.days_to_decide(),
        levels(kind),
        if papers.is_empty() { "none".to_owned() } else { papers.join(", ") },
        if kind.may_be_rejected() { "yes" } else { "no" },
    )
}

#[test]
fn the_table_of_kinds_says_what_each_says_of_itself() {
    let found: Vec<&str> = PAGE.lines().filter(|line| line.starts_with("| `")).collect();
    let expected: Vec<String> = CaseKind::ALL.into_iter().map(row).collect();
    assert_eq!(found, expected, "docs/case-kinds.md should have:\n{}", expected.join("\n"));
}
