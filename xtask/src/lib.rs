//! Checks that keep the shape of the project, and chores for those who work on it.
//!
//! A check is a function from files to [`Finding`]s. `cargo test` runs each twice: over this
//! repository, where it must find nothing, and over a bad sample, where it must bite.

pub mod bench;
pub mod check;
pub mod drill;
pub mod feed_client;
mod finding;
pub mod fuzz;
mod project;
mod rust;
mod sql;
pub mod sqlx;
pub mod ussd_atlas;
pub mod voice_script;

pub use finding::Finding;
pub use project::{Source, root, sources};
