//! What people said was not right before a disputed fact became a case: it stays readable.

mod list;
mod received;

pub use list::list;
pub use received::received;
