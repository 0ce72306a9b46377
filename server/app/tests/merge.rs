//! Two records of one person: joined by two officers, parted by two, and nothing moved.

mod death;
mod effects;
mod once;
mod promises;
mod refused;
mod safety;
mod setting;
