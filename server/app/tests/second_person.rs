//! What one of the staff begins and another decides: never the same one, and for agents only where it began.

#[path = "second_person/begun.rs"]
mod begun;
#[path = "second_person/branches.rs"]
mod branches;
#[path = "second_person/makers.rs"]
mod makers;
#[path = "second_person/moved.rs"]
mod moved;
#[path = "second_person/scene.rs"]
mod scene;
