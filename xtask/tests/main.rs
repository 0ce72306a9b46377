//! The rules of this house about its own code.

mod bench;
mod crates;
mod migrations;
mod source_rules;
mod sqlx;
mod support;
