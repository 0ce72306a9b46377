//! A letter as it is kept: versioned JSON of every word on it and of the working behind its amount.

use serde::{Deserialize, Serialize};
use sothon_domain::letter::LetterKind;
use sothon_domain::pension::Working;

use super::{Block, Letter};
use crate::AppError;

/// The version of this shape written today.
const VERSION: u16 = 1;

/// The kept form. Fields are only ever added, with a new version.
#[derive(Serialize, Deserialize)]
struct Kept {
    version: u16,
    kind: String,
    language: String,
    heading: Vec<String>,
    title: String,
    blocks: Vec<Block>,
    working: Option<Working>,
}

/// The letter and the working it shows, as text.
pub(super) fn write(
    kind: LetterKind,
    letter: &Letter,
    working: Option<&Working>,
) -> Result<String, AppError> {
    let kept = Kept {
        version: VERSION,
        kind: kind.code().to_owned(),
        language: letter.language.code().to_owned(),
        heading: letter.heading.clone(),
        title: letter.title.clone(),
        blocks: letter.blocks.clone(),
        working: working.cloned(),
    };
    serde_json::to_string(&kept).map_err(|_| AppError::Inconsistent("a letter is no JSON"))
}

/// The letter, as it was issued.
pub(super) fn read(text: &str) -> Result<Letter, AppError> {
    let wrong = || AppError::Inconsistent("a kept letter can't be read");
    let kept: Kept = serde_json::from_str(text).map_err(|_| wrong())?;
    let language = kept.language.parse().ok().filter(|_| kept.version == VERSION);
    Ok(Letter {
        language: language.ok_or_else(wrong)?,
        heading: kept.heading,
        title: kept.title,
        blocks: kept.blocks,
    })
}

/// The squares of a picture as a text of `#` and `.`.
pub(super) mod squares {
    use serde::{Deserialize, Deserializer, Serializer};

    pub(in super::super) fn serialize<S: Serializer>(
        dark: &[bool],
        to: S,
    ) -> Result<S::Ok, S::Error> {
        let text: String = dark.iter().map(|dark| if *dark { '#' } else { '.' }).collect();
        to.serialize_str(&text)
    }

    pub(in super::super) fn deserialize<'de, D: Deserializer<'de>>(
        from: D,
    ) -> Result<Vec<bool>, D::Error> {
        Ok(String::deserialize(from)?.chars().map(|square| square == '#').collect())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::letter::{LetterLine, QrMatrix};
    use sothon_locales::Language;

    #[test]
    fn every_part_of_a_letter_reads_back() {
        let line = LetterLine {
            text: "a".into(),
            citation: Some("b".into()),
            amount: None,
            is_result: true,
        };
        let qr = QrMatrix { side: 2, dark: vec![true, false, false, true] };
        let letter = Letter {
            language: Language::English,
            heading: vec!["one".into(), "two".into()],
            title: "title".into(),
            blocks: vec![
                Block::Section("section".into()),
                Block::Paragraph("text".into()),
                Block::Facts(vec![("name".into(), "value".into())]),
                Block::Lines(vec![line]),
                Block::Table { head: vec!["a".into()], rows: vec![vec!["b".into()]] },
                Block::Verify { url: "u".into(), qr, code: "c".into(), caption: "d".into() },
                Block::Signed { dated: "d".into(), by: "b".into() },
            ],
        };
        let text = write(LetterKind::AwardStatement, &letter, None).unwrap();
        assert_eq!(read(&text).unwrap(), letter);
        assert!(text.contains(r##""dark":"#..#""##), "{text}");
    }

    #[test]
    fn another_version_is_not_guessed_at() {
        let text = r#"{"version":2,"kind":"","language":"km","heading":[],"title":"","blocks":[],"working":null}"#;
        assert!(read(text).is_err());
        assert!(read("{").is_err());
    }
}
