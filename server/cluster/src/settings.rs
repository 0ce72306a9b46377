//! What a caller decides about a cluster.

use std::path::PathBuf;

use crate::RunAs;

/// Whether an acknowledged write must survive a power cut.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Durability {
    /// fsync on, outlives its starter: a starter that comes back adopts it.
    Kept,
    /// fsync off, ends with its starter: for tests and development only.
    ThrowAway,
}

impl Durability {
    /// Settings of the server that follow from it, as `name=value`.
    pub(crate) fn options(self) -> &'static [&'static str] {
        match self {
            Self::Kept => &["fsync=on", "shared_buffers=256MB", "max_connections=100"],
            Self::ThrowAway => &[
                "fsync=off",
                "synchronous_commit=off",
                "full_page_writes=off",
                "shared_buffers=64MB",
                "max_connections=200",
            ],
        }
    }
}

/// Where a cluster lives and how it runs.
#[derive(Clone, Debug)]
pub struct Settings {
    /// Folder of this cluster; made when missing. Holds `data/`, `socket/` and `postgres.log`.
    pub state_dir: PathBuf,
    /// Folder of the PostgreSQL programs; `None` looks in `/usr/lib/postgresql/*/bin`.
    pub binaries: Option<PathBuf>,
    /// Which system user runs it.
    pub run_as: RunAs,
    /// What a crash may lose.
    pub durability: Durability,
}

impl Settings {
    /// A kept cluster in `state_dir`, everything else found by itself.
    pub fn kept(state_dir: impl Into<PathBuf>) -> Self {
        Self {
            state_dir: state_dir.into(),
            binaries: None,
            run_as: RunAs::Automatic,
            durability: Durability::Kept,
        }
    }

    /// A throw-away cluster in `state_dir`, everything else found by itself.
    pub fn throw_away(state_dir: impl Into<PathBuf>) -> Self {
        Self { durability: Durability::ThrowAway, ..Self::kept(state_dir) }
    }

    pub(crate) fn data_dir(&self) -> PathBuf {
        self.state_dir.join("data")
    }

    pub(crate) fn log_file(&self) -> PathBuf {
        self.state_dir.join("postgres.log")
    }
}
