//! The rules a compiler does not know. Each module is one rule.

pub mod crates;
pub mod files;
pub mod floats;
pub mod markup;
pub mod metrics;
pub mod migrations;
pub mod programs;
pub mod queries;
pub mod sentences;
pub mod stylesheets;
pub mod threats;
pub mod waits;
