//! The private PostgreSQL: finds the programs, makes a cluster, starts it, stops it, recovers it.
//!
//! A private cluster listens on a Unix socket only. Its directory is open to one system user, so it
//! needs no password. Two roles exist from the first second: `sothon_owner` owns the database
//! `sothon` and migrates it, `sothon_app` serves requests.
//!
//! Deliberately absent: SQL, a client, and any choice of where state lives (the caller's).

mod account;
mod binaries;
mod create;
mod error;
mod postmaster;
mod settings;
mod socket;
mod start;

pub use account::{Account, RunAs};
pub use error::ClusterError;
pub use settings::{Durability, Settings};
pub use start::Cluster;

/// The role that may do everything; used by operators and by tests that tamper on purpose.
pub const SUPERUSER: &str = "sothon_superuser";
/// The role that owns the database and runs migrations.
pub const OWNER: &str = "sothon_owner";
/// The role that serves requests.
pub const APP: &str = "sothon_app";
/// The name of the database.
pub const DATABASE: &str = "sothon";
