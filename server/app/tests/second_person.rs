//! What one of the staff begins and another decides: never the same one, and for agents only where it began.

mod begun;
mod branches;
mod makers;
mod moved;
mod scene;
