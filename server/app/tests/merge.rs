//! Two records of one person: joined by two officers, parted by two, and nothing moved.

#[path = "merge/effects.rs"]
mod effects;
#[path = "merge/once.rs"]
mod once;
#[path = "merge/refused.rs"]
mod refused;
#[path = "merge/setting.rs"]
mod setting;
