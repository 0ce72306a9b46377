//! The only place of sentences: messages in Khmer (the source language) and English, and how
//! amounts, dates and numbers are written in each.
//!
//! Each message stands in `km/<file>.ftl` and `en/<file>.ftl`, and its key begins with the file's
//! name. Deliberately absent: reading files at run time; everything is embedded by the build.

mod amount_in_words;
mod answer;
mod casework;
mod catalogue;
mod dispute;
mod format;
mod language;
mod names;
mod opening_hours;
mod places;
mod steps;
mod value;
pub mod voice;
mod words;
pub mod working;

pub use language::Language;
pub use steps::{case_question, step_name, step_question, step_unknown};
pub use value::Value;
pub use words::Words;
