//! Rule files: the released ones, and what every fault of a new one is told.

#[path = "rules/faults.rs"]
mod faults;
#[path = "rules/released.rs"]
mod released;
#[path = "rules/together.rs"]
mod together;
