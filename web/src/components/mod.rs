//! The parts pages are built of: one folder each, with its style and its examples.
//!
//! Parts get their words as plain texts; none reads a context or keeps a state.

pub mod action_list;
pub mod amount;
pub mod back_link;
pub mod bar_chart;
pub mod button;
pub mod choices;
pub mod columns;
pub mod error_summary;
mod examples;
pub mod handset;
pub mod icon;
pub mod letter_paper;
pub mod link_button;
pub mod link_list;
pub mod listen;
pub mod not_right_link;
pub mod notice;
pub mod page_frame;
pub mod panel;
pub mod qr_code;
pub mod select_field;
pub mod summary_list;
pub mod table;
pub mod tag;
pub mod text_area;
pub mod text_field;
pub mod timeline;
pub mod trail;
pub mod working_line;

pub use examples::{Example, Gallery, gallery};
