//! One letter, as a page or as the file that was printed.

use axum::extract::Path;
use axum::http::header::{CONTENT_DISPOSITION, CONTENT_TYPE};
use axum::response::{IntoResponse, Response};
use sothon_app::letter::{self, Block, Letter, LetterLine, QrMatrix};
use sothon_domain::person::Reference;
use sothon_web::components::letter_paper::{Paper, Part, Step};
use sothon_web::components::qr_code::Squares;
use sothon_web::pages::letter::{self as page_of, LetterView};

use crate::error_page::Failure;
use crate::page;
use crate::path::named;
use crate::visitor::Visitor;

/// `GET /my-pension/letters/{number}`, and `.../{number}.pdf` for the file.
pub(crate) async fn show(Path(name): Path<String>, visitor: Visitor) -> Result<Response, Failure> {
    match name.strip_suffix(".pdf") {
        Some(name) => file(named(name)?, &visitor).await,
        None => letter(named(&name)?, &visitor).await,
    }
}

async fn letter(number: Reference, visitor: &Visitor) -> Result<Response, Failure> {
    let opened = letter::open(&visitor.portal.app, &visitor.actor(), number).await?;
    let view = LetterView { number: number.to_string(), paper: paper(opened.letter) };
    Ok(page::html(page_of::render(&view, &page::frame_of(visitor, &opened.name))))
}

async fn file(number: Reference, visitor: &Visitor) -> Result<Response, Failure> {
    let pdf = letter::pdf(&visitor.portal.app, &visitor.actor(), number).await?;
    let name = page::header(&format!("attachment; filename=\"letter-{number}.pdf\""));
    let kind = page::header("application/pdf");
    Ok(([(CONTENT_TYPE, kind), (CONTENT_DISPOSITION, name)], pdf).into_response())
}

fn paper(letter: Letter) -> Paper {
    Paper {
        language: letter.language,
        heading: letter.heading,
        title: letter.title,
        parts: letter.blocks.into_iter().map(part).collect(),
    }
}

fn part(block: Block) -> Part {
    match block {
        Block::Section(name) => Part::Section(name),
        Block::Paragraph(text) => Part::Paragraph(text),
        Block::Facts(facts) => Part::Facts(facts),
        Block::Lines(lines) => Part::Steps(lines.into_iter().map(step).collect()),
        Block::Table { head, rows } => Part::Table { head, rows },
        Block::Verify { qr: QrMatrix { side, dark }, url, code, caption } => {
            Part::Check { squares: Squares { side, dark }, url, code, caption }
        }
        Block::Signed { dated, by } => Part::Signed { dated, by },
    }
}

fn step(line: LetterLine) -> Step {
    let LetterLine { text, citation, amount, is_result } = line;
    Step { text, citation, amount, is_result }
}
