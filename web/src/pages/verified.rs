//! What a check of a letter found: one plain line, what was checked, and the facts to compare.

use leptos::prelude::*;
use sothon_domain::letter::{LetterKind, Statement};
use time::Date;

use super::verify::public_keys;
use crate::Frame;
use crate::components::link_button::LinkButton;
use crate::components::notice::{Notice, NoticeKind};
use crate::components::panel::Panel;
use crate::components::summary_list::{Fact, SummaryList};
use crate::document::{self, Mood};

/// What the page shows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct VerifiedView {
    /// What was found.
    pub found: Found,
    /// The public keys with which letters can be checked elsewhere, the newest first.
    pub public_keys: Vec<String>,
}

/// What was found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Found {
    /// It is not ours, or was changed.
    Forged,
    /// It is ours.
    Genuine {
        /// What it states.
        statement: Statement,
        /// Whether it still holds.
        holding: Holding,
        /// Whether the register was asked as well as the signature checked.
        by_register: bool,
    },
}

/// Whether a genuine letter still holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Holding {
    /// It does.
    Holds,
    /// Its last day has passed.
    Expired,
    /// It was taken back on this day.
    Revoked(Date),
}

/// The whole page.
pub fn render(view: &VerifiedView, frame: &Frame) -> String {
    let words = frame.words;
    let (verdict, holds) = verdict(&view.found, frame);
    let (kind, mood) = match holds {
        true => (NoticeKind::Good, Mood::Fine),
        false => (NoticeKind::Attention, Mood::Problem),
    };
    let sign = if holds { "✓\u{a0}" } else { "!\u{a0}" };
    let body = match &view.found {
        Found::Forged => forged(frame),
        Found::Genuine { statement, by_register, .. } => genuine(statement, *by_register, frame),
    };
    let title = verdict.clone();
    let content = view! {
        <Notice kind><h1><span aria-hidden="true">{sign}</span>{verdict}</h1></Notice>
        {body}
        <LinkButton href=frame.href("/verify") label=words.get("verify-another") secondary=true/>
        {public_keys(&view.public_keys, frame)}
    };
    document::page(frame, &title, mood, content.into_any())
}

/// The one line, and whether the letter can be accepted.
fn verdict(found: &Found, frame: &Frame) -> (String, bool) {
    let words = frame.words;
    match found {
        Found::Forged => (words.get("verify-forged").to_owned(), false),
        Found::Genuine { holding: Holding::Holds, .. } => {
            (words.get("verify-genuine").to_owned(), true)
        }
        Found::Genuine { holding: Holding::Expired, .. } => {
            (words.get("verify-expired").to_owned(), false)
        }
        Found::Genuine { holding: Holding::Revoked(date), .. } => {
            let date = words.date(*date);
            (words.with("verify-revoked", &[("date", date.into())]), false)
        }
    }
}

fn forged(frame: &Frame) -> AnyView {
    let words = frame.words;
    let hotline = frame.institution.hotline.as_str();
    let call = words.with("verify-forged-call", &[("number", hotline.into())]);
    view! {
        <p>{words.get("verify-forged-refuse")}</p>
        <p>{words.get("verify-forged-again")}</p>
        <p>{call}</p>
    }
    .into_any()
}

fn genuine(statement: &Statement, by_register: bool, frame: &Frame) -> AnyView {
    let words = frame.words;
    let checked = if by_register { "verify-checked-both" } else { "verify-checked-signature" };
    let number = statement.number.to_string();
    let mut facts = vec![
        Fact::new(words.get("verify-name"), statement.masked_name.to_string()),
        Fact::new(words.get("verify-kind"), words.letter_kind(statement.kind)),
    ];
    let year = statement.year.map(|year| words.digits(&year.to_string()));
    facts.extend(year.map(|year| Fact::new(words.get("verify-year"), year)));
    let case = statement.case.map(|case| case.to_string());
    facts.extend(case.map(|case| {
        Fact::new(words.get("verify-case"), view! { <span class="nowrap">{case}</span> })
    }));
    facts.extend([
        Fact::new(words.get("verify-number"), view! { <span class="nowrap">{number}</span> }),
        Fact::new(words.get("verify-issued"), words.date(statement.issued_on)),
        Fact::new(words.get("verify-valid-until"), words.date(statement.valid_until)),
    ]);
    let what = match statement.kind {
        LetterKind::PaymentStatement => "verify-paid-sum",
        _ => "verify-amount",
    };
    let amount = statement.amount.map(|amount| words.amount(amount));
    facts.extend(amount.map(|amount| Fact::new(words.get(what), amount)));
    view! {
        <p>{words.get(checked)}</p>
        <Panel><SummaryList facts/></Panel>
        <p>{words.get("verify-compare")}</p>
    }
    .into_any()
}
