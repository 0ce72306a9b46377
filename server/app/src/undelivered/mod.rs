//! Notices that reached nobody: an office sees whose they were, reaches her by another way, and says how.

mod follow;
mod list;

pub use follow::follow;
pub(crate) use list::{FIELDS, whose};
pub use list::{Line, Undelivered, list, list_with};
