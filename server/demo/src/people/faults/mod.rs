//! Faulty rows, planted in known numbers: each has one fault and is rejected for one reason.

mod cells;
mod kinds;
mod lines;
mod strangers;

pub(super) use kinds::KINDS;
pub(super) use strangers::Strangers;
