//! Numbers and days as people type them, in either digit set: one way of reading for every form.

mod date;
mod number;

pub(crate) use date::day;
pub(crate) use number::{NotACount, count, grouped};
