//! Children who are paid after a death: what decides when that ends, and what they were told of it.

mod children;
mod ending;
mod ends;
mod months;
mod school;
mod told;

pub use children::{Child, Page, locked, of_membership, page};
pub use ending::{Ending, School, count_ending, ending};
pub use ends::{Ended, close_end, count_ends, ends, keep_ends, open_end};
pub use months::keep_months;
pub use school::{reported, reported_locked};
pub use told::mark_told;
