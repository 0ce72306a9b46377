//! The register of partners, branches, health centres and devices. All of it is public.

mod columns;
mod find;
mod needed;
mod write;

pub(crate) use columns::Columns;
pub(crate) use find::around;
pub use find::{count, find, list};
pub use needed::needed_by;
pub use write::{close, write};
