use leptos::prelude::*;
use sothon_domain::money::Riel;
use sothon_locales::Words;

use super::{LetterPaper, Paper, Part, Step};
use crate::components::Example;
use crate::components::qr_code::Squares;

/// Every part, a letter that says nothing, and the longest words.
pub fn examples(words: &'static Words) -> Vec<Example> {
    let empty = Paper {
        language: words.language(),
        heading: vec![],
        title: words.get("demo-example-label").to_owned(),
        parts: vec![],
    };
    let with = |text: &'static str| Paper {
        heading: vec![text.to_owned(), text.to_owned()],
        title: text.to_owned(),
        parts: parts(text, words.amount(Riel::new(510_000))),
        ..empty.clone()
    };
    let normal = with(words.get("demo-example-label"));
    let longest = with(words.get("demo-example-long"));
    let shown = |paper: Paper| {
        let title = view! { <h2>{paper.title.clone()}</h2> }.into_any();
        view! { <LetterPaper paper title words/> }
    };
    vec![
        Example::new("normal", shown(normal)),
        Example::new("longest", shown(longest)),
        Example::new("empty", shown(empty)),
    ]
}

fn parts(text: &str, amount: String) -> Vec<Part> {
    let text = || text.to_owned();
    let step = |is_result| Step {
        text: text(),
        citation: Some(text()),
        amount: Some(amount.clone()),
        is_result,
    };
    let plain = Step { text: text(), citation: None, amount: None, is_result: false };
    let squares = Squares { side: 25, dark: (0..625).map(|at| at * at % 7 < 3).collect() };
    vec![
        Part::Paragraph(text()),
        Part::Facts(vec![(text(), amount.clone()), (text(), text())]),
        Part::Section(text()),
        Part::Steps(vec![plain, step(false), step(true)]),
        Part::Table { head: vec![text(), text()], rows: vec![vec![text(), amount.clone()]] },
        Part::Check {
            squares,
            url: "https://sothon.example/verify/".to_owned(),
            code: "4821-0357-829416".to_owned(),
            caption: text(),
        },
        Part::Signed { dated: text(), by: text() },
    ]
}
