//! The store for what may be lost: Redis, or this process alone. `tests/ephemeral.rs` holds both to
//! the same behaviour.

mod in_process;
mod redis;

pub use in_process::InProcess;
pub use redis::{Redis, RedisSetupError};
