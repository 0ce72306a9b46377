//! Life certificates that are due: who is told so, and whom no message reached.
//!
//! Nothing is stopped here: a missed date stops no payment by itself.

mod remind;

pub use remind::remind;
