//! Our fingerprint engine in a process of its own: [`EngineProcess`] starts it and asks, [`answer_requests`] is what runs
//! in it. They talk over its standard input and output, in frames.
//!
//! A picture comes from outside, and reading it is the likeliest thing here to go wrong. So it is read where there is
//! nothing to take: no secret, no file, no network; and an end of that process is a technical failure and no more.

mod frame;
mod process;
mod worker;

use sothon_domain::finger::EngineId;

pub use process::EngineProcess;
pub use worker::answer_requests;

/// The engine and the version of its templates, as their first bytes have it.
fn engine() -> EngineId {
    EngineId::new("sothon", 1).expect("invariant: a name and a version")
}
