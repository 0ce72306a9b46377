//! Letters on paper, read back by others: the tree of tags, the text, and how it looks.

#![allow(clippy::unwrap_used, reason = "a test may stop here")]

#[path = "pdf/letters.rs"]
mod letters;
#[path = "pdf/look.rs"]
mod look;
#[path = "pdf/missing.rs"]
mod missing;
#[path = "pdf/reader.rs"]
mod reader;
#[path = "pdf/tagged.rs"]
mod tagged;
#[path = "pdf/text.rs"]
mod text;
