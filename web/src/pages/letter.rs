//! One letter as it was issued: the page is the letter, and prints as one.

use leptos::prelude::*;

use crate::Frame;
use crate::components::back_link::BackLink;
use crate::components::letter_paper::{LetterPaper, Paper};
use crate::components::link_button::LinkButton;
use crate::document::{self, Mood};

/// What the page shows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LetterView {
    /// The number on the letter.
    pub number: String,
    /// The letter.
    pub paper: Paper,
}

/// The whole page.
pub fn render(view: &LetterView, frame: &Frame) -> String {
    let words = frame.words;
    let file = frame.href(&format!("/my-pension/letters/{}.pdf", view.number));
    let paper = view.paper.clone();
    let title = view! { <h1>{paper.title.clone()}</h1> }.into_any();
    let content = view! {
        <BackLink href=frame.href("/my-pension/letters") label=words.get("frame-back")/>
        <div class="no-print">
            <LinkButton href=file label=words.get("letter-pdf")/>
            <p>{words.get("letter-print")}</p>
        </div>
        <LetterPaper paper title words/>
    };
    document::page(frame, &view.paper.title, Mood::Fine, content.into_any())
}
