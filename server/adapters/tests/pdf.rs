//! Letters on paper, read back by others: the tree of tags, the text, and how it looks.

#![allow(clippy::unwrap_used, reason = "a test may stop here")]

mod letters;
mod look;
mod missing;
mod reader;
mod tagged;
mod text;
