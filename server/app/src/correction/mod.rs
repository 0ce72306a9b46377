//! A person says that a datum of hers is not right.

mod list;
mod received;
mod report;

pub use list::list;
pub use received::received;
pub use report::{Report, report};
