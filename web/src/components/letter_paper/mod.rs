//! A letter as it was issued, for reading and for printing.

mod examples;

use leptos::prelude::*;
use sothon_locales::{Language, Words};

use super::qr_code::{QrCode, Squares};
use super::summary_list::{Fact, SummaryList};
use super::table::Table;
pub use examples::examples;

/// A letter's words, final.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Paper {
    /// The letter's language, which may be another than the page's.
    pub language: Language,
    /// The official heading, a line each.
    pub heading: Vec<String>,
    /// What the letter is.
    pub title: String,
    /// What is written, in reading order.
    pub parts: Vec<Part>,
}

/// A part of a letter.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Part {
    /// The name of what follows.
    Section(String),
    /// Running text.
    Paragraph(String),
    /// Facts: the name of each and its value.
    Facts(Vec<(String, String)>),
    /// Steps that lead to an amount.
    Steps(Vec<Step>),
    /// A table.
    Table {
        /// The names of the columns.
        head: Vec<String>,
        /// The cells, row by row.
        rows: Vec<Vec<String>>,
    },
    /// How anybody can check the letter.
    Check {
        /// The picture.
        squares: Squares,
        /// Where the picture leads.
        url: String,
        /// The code to type by hand.
        code: String,
        /// What to do with them.
        caption: String,
    },
    /// The place and day, above who answers for the letter.
    Signed {
        /// The place and the day.
        dated: String,
        /// The office.
        by: String,
    },
}

/// One step of a working.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Step {
    /// What it says.
    pub text: String,
    /// The rule it applies.
    pub citation: Option<String>,
    /// What it comes to.
    pub amount: Option<String>,
    /// Whether it is the amount the letter is about.
    pub is_result: bool,
}

/// The letter with its title as the page's heading.
#[component]
pub fn LetterPaper(
    /// The letter.
    paper: Paper,
    /// Its title as a heading, of the rank that fits the page.
    title: AnyView,
    /// The words of the page, for what is no part of the letter.
    words: &'static Words,
) -> impl IntoView {
    let heading: Vec<_> = paper.heading.into_iter().map(|line| view! { <p>{line}</p> }).collect();
    let (mut caption, own) = (paper.title, Words::of(paper.language));
    let mut parts = Vec::new();
    for one in paper.parts {
        if let Part::Section(name) = &one {
            caption.clone_from(name);
        }
        parts.push(part(one, &caption, own, words));
    }
    view! {
        <article class="letter" lang=paper.language.code()>
            <div class="letter-head">{heading}</div>
            {title}
            {parts}
        </article>
    }
}

/// `section` names what a table shows; `own` are the words of the letter, `words` those of the page.
fn part(part: Part, section: &str, own: &'static Words, words: &'static Words) -> AnyView {
    match part {
        Part::Section(name) => view! { <h2>{name}</h2> }.into_any(),
        Part::Paragraph(text) => view! { <p>{text}</p> }.into_any(),
        Part::Facts(facts) => {
            let facts = facts.into_iter().map(|(name, value)| Fact::new(name, value)).collect();
            view! { <SummaryList facts/> }.into_any()
        }
        Part::Steps(steps) => {
            let steps: Vec<_> = steps.into_iter().map(step).collect();
            view! { <ol class="letter-steps">{steps}</ol> }.into_any()
        }
        Part::Table { head, rows } => {
            let cell = |text: String| text.into_any();
            let rows = rows.into_iter().map(|row| row.into_iter().map(cell).collect()).collect();
            view! { <Table caption=section.to_owned() columns=head rows/> }.into_any()
        }
        Part::Check { squares, url, code, caption } => {
            let label = own.with("letter-picture", &[("code", (&code).into())]);
            view! {
                <div class="letter-check">
                    <QrCode squares label/>
                    <p>{caption}</p>
                    <p class="letter-code nowrap">{code}</p>
                    <p class="no-print"><a href=url lang=words.language().code()>{words.get("letter-verify-see")}</a></p>
                </div>
            }
            .into_any()
        }
        Part::Signed { dated, by } => {
            view! { <div class="letter-signed"><p>{dated}</p><p>{by}</p></div> }.into_any()
        }
    }
}

fn step(step: Step) -> impl IntoView {
    let Step { text, citation, amount, is_result } = step;
    let class = if is_result { "letter-result" } else { "result" };
    view! {
        <li>
            <p>{text}</p>
            {citation.map(|law| view! { <p class="soft">{law}</p> })}
            {amount.map(|amount| view! { <p class=class>{amount}</p> })}
        </li>
    }
}
