//! What tests stand on: a database of their own, a clock that obeys, people who do not exist.
//!
//! One throw-away PostgreSQL per test binary; each test gets a clone of the migrated template. Plain
//! `cargo test` needs no set-up beyond an installed PostgreSQL.

mod app;
mod audit;
mod branches;
mod clock;
mod count;
mod database;
mod door;
mod entropy;
mod feed;
mod log_trap;
mod officer;
mod old_report;
mod outbox;
mod paper;
mod passkey;
mod pensioner;
mod server;
mod serving;
mod shelf;
mod statements;
mod stored;
mod tls_papers;

pub use app::{ORIGIN, attach};
pub use audit::WrittenAct;
pub use clock::FakeClock;
pub use database::TestDb;
pub use door::{Cut, Door, Through};
pub use entropy::SeededEntropy;
pub use feed::instructions;
pub use log_trap::LogTrap;
pub use officer::Officer;
pub use paper::PlainPaper;
pub use pensioner::Pensioner;
pub use shelf::Shelf;
pub use statements::StatementTrap;
pub use tls_papers::TlsPapers;
