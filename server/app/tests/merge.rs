//! Two records of one person: joined by two officers, parted by two, and nothing moved.

#[path = "merge/death.rs"]
mod death;
#[path = "merge/effects.rs"]
mod effects;
#[path = "merge/once.rs"]
mod once;
#[path = "merge/promises.rs"]
mod promises;
#[path = "merge/refused.rs"]
mod refused;
#[path = "merge/safety.rs"]
mod safety;
#[path = "merge/setting.rs"]
mod setting;
