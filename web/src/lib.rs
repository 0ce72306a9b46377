//! The pages of the portal, as whole HTML documents.
//!
//! A page is a `View` of plain data and a `render` function; whoever serves it fills the view and
//! the [`Frame`]. Deliberately absent: I/O, scripts, signals, and sentences (see `sothon_locales`).

pub mod assets;
pub mod components;
mod document;
pub mod frame;
pub mod pages;
pub mod samples;

pub use frame::{AtWork, Frame, Institution, SignedIn};
