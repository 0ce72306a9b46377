//! Papers that a member of staff scans at a counter: they are the person's own, with no case, and serve every case of
//! hers that asks for such a paper.
//!
//! A locked record takes none. The person can't take them back; whoever added one can, while no case rests on it.

mod add;
mod open;
mod remove;
mod show;

pub use add::{CounterForm, begin};
pub use open::open;
pub use remove::{Removal, remove};
pub use show::{CounterPaper, CounterPapers, find, show};
